package org.sgdviz.sgd;

/** Small systems of linear equations whose matrix is symmetric and positive definite, by Cholesky's method. */
final class PositiveMatrix {

    private PositiveMatrix() {}

    /**
     * Solves one; NaN where the matrix is not positive definite.
     *
     * @param lower the lower half of the matrix, which is used up
     * @param right the right side
     * @param solution receives the solution
     */
    static void solve(double[][] lower, double[] right, double[] solution) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        for (int i = 0; i < n; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * solution[k];
            }
            solution[i] = sum / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = solution[i];
            for (int k = i + 1; k < n; k++) {
                sum -= lower[k][i] * solution[k];
            }
            solution[i] = sum / lower[i][i];
        }
    }
}
