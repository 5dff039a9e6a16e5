package org.sgdviz.ui.view.figure;

/**
 * The colours of a frame of a GIF: a limited number, chosen so that all others are near one of them, and one more that
 * is transparent. The colour cube is divided in 64 x 64 x 64 cells; the cells in use are gathered in boxes, of which
 * the one with the largest squared error is cut at its mean until there are enough (after Wu, Graphics Gems II, 1991).
 */
final class GifColours {

    private static final int CELL_BITS = 6;
    private static final int CELLS = 1 << (3 * CELL_BITS);

    /** Of each cell: how many pixels have its colours, the sums of those, and the colour that they get. */
    private final int[] pixels = new int[CELLS];

    private final long[] red = new long[CELLS];
    private final long[] green = new long[CELLS];
    private final long[] blue = new long[CELLS];
    private final byte[] index = new byte[CELLS];

    /** The cells in use, box after box. */
    private final int[] cells = new int[CELLS];

    private int used;
    private final Box[] boxes;
    private int count;

    /** At most so many colours, from 1 to 255, besides the transparent one. */
    GifColours(int most) {
        boxes = new Box[most];
    }

    /** Neighbouring cells, from one position to before another. */
    private final class Box {
        private final int from;
        private final int to;
        private final double[] mean = new double[3];

        /** The squared error of the part of the colours in which it is largest, and that part. */
        private double error;

        private int part;

        Box(int from, int to) {
            this.from = from;
            this.to = to;
            double[] sum = new double[3];
            double[] squares = new double[3];
            double weight = 0;
            for (int i = from; i < to; i++) {
                double w = weight(cells[i]);
                weight += w;
                for (int k = 0; k < 3; k++) {
                    double value = value(cells[i], k);
                    sum[k] += w * value;
                    squares[k] += w * value * value;
                }
            }
            for (int k = 0; k < 3; k++) {
                mean[k] = sum[k] / weight;
                double own = squares[k] - sum[k] * mean[k];
                if (own > error) {
                    error = own;
                    part = k;
                }
            }
        }
    }

    /** Forgets what was counted. */
    void clear() {
        for (int i = 0; i < used; i++) {
            int cell = cells[i];
            pixels[cell] = 0;
            red[cell] = green[cell] = blue[cell] = 0;
        }
        used = 0;
    }

    /** Counts a pixel, given as ARGB, that needs a colour. */
    void count(int argb) {
        int cell = cell(argb);
        if (pixels[cell]++ == 0) {
            cells[used++] = cell;
        }
        red[cell] += argb >> 16 & 0xff;
        green[cell] += argb >> 8 & 0xff;
        blue[cell] += argb & 0xff;
    }

    /** Chooses the colours for the pixels that were counted. */
    void choose() {
        count = 0;
        if (used > 0) {
            boxes[count++] = new Box(0, used);
        }
        while (count < boxes.length) {
            int worst = 0;
            for (int i = 1; i < count; i++) {
                worst = boxes[i].error > boxes[worst].error ? i : worst;
            }
            if (count == 0 || !(boxes[worst].error > 0) || boxes[worst].to - boxes[worst].from < 2) {
                break;
            }
            cut(worst);
        }
        for (int i = 0; i < count; i++) {
            for (int j = boxes[i].from; j < boxes[i].to; j++) {
                index[cells[j]] = (byte) i;
            }
        }
    }

    private void cut(int which) {
        Box box = boxes[which];
        int low = box.from;
        int high = box.to;
        while (low < high) {
            if (value(cells[low], box.part) <= box.mean[box.part]) {
                low++;
            } else {
                int cell = cells[low];
                cells[low] = cells[--high];
                cells[high] = cell;
            }
        }
        if (low == box.to) { // the mean of nearly equal values was rounded up
            low--;
        }
        boxes[which] = new Box(box.from, low);
        boxes[count++] = new Box(low, box.to);
    }

    /** The number of the colour for a pixel that was counted. */
    int index(int argb) {
        return index[cell(argb)] & 0xff;
    }

    /** The number of the transparent colour. */
    int transparent() {
        return count;
    }

    /** How many bits a number of a colour has. */
    int bits() {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(count));
    }

    /** Red, green and blue of each colour, for all numbers of so many bits. */
    byte[] table() {
        byte[] table = new byte[3 << bits()];
        for (int i = 0; i < count; i++) {
            long[] sum = new long[3];
            long weight = 0;
            for (int j = boxes[i].from; j < boxes[i].to; j++) {
                int cell = cells[j];
                weight += pixels[cell];
                sum[0] += red[cell];
                sum[1] += green[cell];
                sum[2] += blue[cell];
            }
            for (int k = 0; k < 3; k++) {
                table[3 * i + k] = (byte) Math.round((double) sum[k] / weight);
            }
        }
        return table;
    }

    /** What is large would take all colours, what is small and stands out have none, if each pixel counted the same. */
    private double weight(int cell) {
        return Math.sqrt(pixels[cell]);
    }

    private double value(int cell, int part) {
        long[] sums = part == 0 ? red : part == 1 ? green : blue;
        return (double) sums[cell] / pixels[cell];
    }

    private static int cell(int argb) {
        int shift = 8 - CELL_BITS;
        int mask = (1 << CELL_BITS) - 1;
        return ((argb >> (16 + shift)) & mask) << (2 * CELL_BITS)
                | ((argb >> (8 + shift)) & mask) << CELL_BITS
                | ((argb >> shift) & mask);
    }
}
