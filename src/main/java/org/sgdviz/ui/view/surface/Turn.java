package org.sgdviz.ui.view.surface;

/**
 * From where a relief is seen.
 *
 * @param azimuth how far it is turned about the vertical, in radians; at 0 the axis across runs to the right
 * @param elevation how high one stands above its plane, in radians: π/2 looks straight down
 */
record Turn(double azimuth, double elevation) {

    /** From the front, half from above and a little from the side. */
    static final Turn START = new Turn(0.5, 0.6);

    private static final double LOWEST = 0.1;

    Turn {
        elevation = Math.max(LOWEST, Math.min(Math.PI / 2, elevation));
        azimuth = Math.IEEEremainder(azimuth, 2 * Math.PI);
    }

    /** Turned by some radians more. */
    Turn by(double aside, double upwards) {
        return new Turn(azimuth + aside, elevation + upwards);
    }
}
