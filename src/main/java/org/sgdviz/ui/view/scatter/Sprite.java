package org.sgdviz.ui.view.scatter;

import java.util.concurrent.ConcurrentHashMap;
import org.sgdviz.ui.view.plot.Argb;
import org.sgdviz.ui.view.plot.Raster;

/**
 * A small picture with smooth edges, drawn once for each of 4 by 4 positions between the pixels and then only copied:
 * the cheapest way to thousands of marks that sit exactly where they belong.
 */
final class Sprite {

    /** Outlines, as distances in pixels from the edge: negative inside. */
    enum Form {
        CIRCLE {
            @Override
            double distance(double x, double y, double radius) {
                return Math.sqrt(x * x + y * y) - radius;
            }
        },
        TRIANGLE {
            @Override
            double distance(double x, double y, double radius) {
                double inner = radius * 0.78;
                double below = y + radius * 0.12;
                return Math.max(below, Math.abs(x) * 0.8660254 - below / 2) - inner;
            }
        },
        RING {
            @Override
            double distance(double x, double y, double radius) {
                return Math.abs(Math.sqrt(x * x + y * y) - radius) - radius * 0.13;
            }
        };

        abstract double distance(double x, double y, double radius);
    }

    private static final int PHASES = 4;
    private static final int SAMPLES = 6;

    /** Drawing one takes as long as a thousand uses of it, and a frame needs those of the frame before. */
    private static final ConcurrentHashMap<Look, Sprite> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 64;

    private record Look(Form form, double radius, double rim, int fill, int rimFill) {}

    private final int size;
    private final int[][] phases = new int[PHASES * PHASES][];

    /**
     * The sprite of that look. Any thread.
     *
     * @param form its outline
     * @param radius about half its width in pixels
     * @param rim width of the rim around it, in pixels
     * @param fill its colour, 0xAARRGGBB
     * @param rimFill the rim's colour
     */
    static Sprite of(Form form, double radius, double rim, int fill, int rimFill) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Look(form, radius, rim, fill, rimFill), Sprite::new);
    }

    private Sprite(Look look) {
        this(look.form, look.radius, look.rim, look.fill, look.rimFill);
    }

    private Sprite(Form form, double radius, double rim, int fill, int rimFill) {
        size = 2 * (int) Math.ceil(radius * 1.4 + rim) + 2;
        for (int phase = 0; phase < phases.length; phase++) {
            double centreX = (double) (size / 2) + (phase % PHASES + 0.5) / PHASES;
            double centreY = (double) (size / 2) + ((double) (phase / PHASES) + 0.5) / PHASES;
            int[] pixels = new int[size * size];
            for (int p = 0; p < pixels.length; p++) {
                double inside = 0;
                double covered = 0;
                for (int s = 0; s < SAMPLES * SAMPLES; s++) {
                    double x = p % size + (s % SAMPLES + 0.5) / SAMPLES - centreX;
                    double y = (double) (p / size) + ((double) (s / SAMPLES) + 0.5) / SAMPLES - centreY;
                    double distance = form.distance(x, y, radius);
                    inside += distance <= 0 ? 1 : 0;
                    covered += distance <= rim ? 1 : 0;
                }
                double samples = SAMPLES * SAMPLES;
                pixels[p] = Argb.premultiplied(fill, inside / samples, rimFill, (covered - inside) / samples);
            }
            phases[phase] = pixels;
        }
    }

    /** Draws it with its centre at (x, y) pixels; what lies outside the raster is left out. */
    void draw(Raster raster, double x, double y) {
        stamp(raster, x, y, false);
    }

    /** Empties all pixels that drawing it there would touch. */
    void erase(Raster raster, double x, double y) {
        stamp(raster, x, y, true);
    }

    private void stamp(Raster raster, double x, double y, boolean empty) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        if (!(floorX > -size && floorY > -size && floorX < raster.width + size && floorY < raster.height + size)) {
            return;
        }
        int phase = ((int) ((y - floorY) * PHASES)) * PHASES + (int) ((x - floorX) * PHASES);
        int[] source = phases[phase];
        int left = (int) floorX - size / 2;
        int top = (int) floorY - size / 2;
        int fromX = Math.max(0, -left);
        int toX = Math.min(size, raster.width - left);
        int toY = Math.min(size, raster.height - top);
        for (int row = Math.max(0, -top); row < toY; row++) {
            int target = (top + row) * raster.width + left;
            for (int column = fromX; column < toX; column++) {
                int pixel = source[row * size + column];
                if (!empty) {
                    raster.blend(target + column, pixel);
                } else if (pixel != 0) {
                    raster.pixels[target + column] = 0;
                }
            }
        }
    }
}
