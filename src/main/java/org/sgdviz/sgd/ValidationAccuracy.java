package org.sgdviz.sgd;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Role;
import org.sgdviz.data.RowList;

/** How many of the validation rows are classified rightly, which is what early stopping looks at. One thread. */
final class ValidationAccuracy {

    private final RowList rows;
    private final BatchGradient gradient;
    private @Nullable BatchGradient own;

    /** That of rows of a list, with the features of a gradient. */
    ValidationAccuracy(RowList rows, BatchGradient gradient) {
        this.rows = rows;
        this.gradient = gradient;
    }

    /** The share at some weights, 0 … 1, where settings ask for it, or else, as without any such row, NaN. */
    double at(Descent descent, Hyperparameters settings) {
        if (!settings.method().stopping().earlyStopping() || rows.count(Role.VALIDATION) == 0) {
            return Double.NaN;
        }
        BatchGradient computer = own;
        if (computer == null) {
            computer = gradient.another();
            own = computer;
        }
        int[] all = rows.rows(Role.VALIDATION);
        int wrong = computer.compute(settings.objective(), all, 0, all.length, descent.toWeights()).misclassified;
        return (all.length - wrong) / (double) all.length;
    }
}
