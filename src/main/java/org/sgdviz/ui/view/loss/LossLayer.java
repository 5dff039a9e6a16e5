package org.sgdviz.ui.view.loss;

/** One curve of a loss chart, reduced to columns, and what is usual in it. FX thread. */
final class LossLayer {

    private final LossColumns columns = new LossColumns();
    private final UsualLoss usual = new UsualLoss();
    private final UsualLoss usualOfTest = new UsualLoss();
    private LossCurve curve;

    LossLayer(LossCurve curve) {
        this.curve = curve;
    }

    LossCurve curve() {
        return curve;
    }

    LossColumns columns() {
        return columns;
    }

    void show(LossCurve next) {
        curve = next;
    }

    /** Reduces the curve for an axis from 0 to the given value. */
    void measure(double upper, int pixels) {
        columns.read(curve.updates(), curve.abscissa(), curve.front() ? 0 : curve.from(), upper, pixels);
    }

    /** What is usual in it, of the updates or, where only they are known, of the epochs. */
    UsualLoss usual(boolean logarithmic, double shown) {
        if (curve.updates() == null) {
            usual.read(curve.epochs(), logarithmic, shown);
        } else {
            usual.read(columns, logarithmic, shown);
        }
        return usual;
    }

    /** What is usual in the loss of its test points. */
    UsualLoss usualOfTest(boolean logarithmic, double shown) {
        usualOfTest.read(curve.test(), logarithmic, shown);
        return usualOfTest;
    }
}
