package org.sgdviz.ui.view.plot;

/**
 * Where the updates of a run lie on the x axis of a loss chart: by their number, or by what the run had done or used up
 * after each of them. It ascends, not necessarily strictly, from update 0 at x = 0. Two that are equal place all
 * updates alike. FX thread.
 */
public interface Abscissa {

    /** By the number of the update. */
    Abscissa UPDATES = new Abscissa() {
        @Override
        public double at(double update) {
            return update;
        }

        @Override
        public double updateAt(double x) {
            return x;
        }
    };

    /** Of a run that has no place on the axis. */
    Abscissa NONE = new Abscissa() {
        @Override
        public double at(double update) {
            return Double.NaN;
        }

        @Override
        public double updateAt(double x) {
            return Double.NaN;
        }
    };

    /** The x of an update, which may lie between two; NaN if it has none. */
    double at(double update);

    /** The update, with its fraction, that lies at an x; for an x after the last one, any update after the last one. */
    double updateAt(double x);
}
