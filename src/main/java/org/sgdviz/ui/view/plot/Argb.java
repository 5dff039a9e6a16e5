package org.sgdviz.ui.view.plot;

import javafx.scene.paint.Color;

/** Arithmetic of colours packed as 0xAARRGGBB. */
public final class Argb {

    private Argb() {}

    static int of(Color color) {
        return pack(color.getOpacity() * 255, color.getRed() * 255, color.getGreen() * 255, color.getBlue() * 255);
    }

    public static double alpha(int argb) {
        return argb >>> 24;
    }

    public static double red(int argb) {
        return argb >> 16 & 255;
    }

    public static double green(int argb) {
        return argb >> 8 & 255;
    }

    public static double blue(int argb) {
        return argb & 255;
    }

    /** The colour at a share (0 to 1) of its opacity, premultiplied. */
    public static int premultiplied(int argb, double share) {
        return premultiplied(argb, share, 0, 0);
    }

    /** Two colours side by side in one pixel, each covering its share of it, premultiplied. */
    public static int premultiplied(int argb, double share, int other, double otherShare) {
        double a = alpha(argb) / 255 * share;
        double b = alpha(other) / 255 * otherShare;
        return pack(
                255 * (a + b),
                red(argb) * a + red(other) * b,
                green(argb) * a + green(other) * b,
                blue(argb) * a + blue(other) * b);
    }

    /** A premultiplied colour over an opaque one. */
    public static int over(int premultiplied, int opaque) {
        double rest = 1 - alpha(premultiplied) / 255;
        return pack(
                255,
                red(premultiplied) + red(opaque) * rest,
                green(premultiplied) + green(opaque) * rest,
                blue(premultiplied) + blue(opaque) * rest);
    }

    static int pack(double alpha, double red, double green, double blue) {
        return (int) (alpha + 0.5) << 24 | (int) (red + 0.5) << 16 | (int) (green + 0.5) << 8 | (int) (blue + 0.5);
    }
}
