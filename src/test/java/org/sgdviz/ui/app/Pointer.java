package org.sgdviz.ui.app;

/** The mouse pointer, which is in no picture of a scene: a black arrow with a white edge. */
final class Pointer {

    private static final String[] ARROW = {
        "o",
        "oo",
        "oxo",
        "oxxo",
        "oxxxo",
        "oxxxxo",
        "oxxxxxo",
        "oxxxxxxo",
        "oxxxxxxxo",
        "oxxxxxxxxo",
        "oxxxxxxxxxo",
        "oxxxxxxxxxxo",
        "oxxxxxxooooo",
        "oxxxoxxo",
        "oxxo oxxo",
        "oxo  oxxo",
        "oo    oxxo",
        "      oxxo",
        "       oo",
    };

    /** Draws it into opaque pixels, row by row; its tip is at a place, and it may be cut at the edges. */
    void draw(int[] pixels, int width, int height, int x, int y) {
        for (int row = 0; row < ARROW.length; row++) {
            for (int column = 0; column < ARROW[row].length(); column++) {
                char sign = ARROW[row].charAt(column);
                int px = x + column;
                int py = y + row;
                if (sign != ' ' && px >= 0 && py >= 0 && px < width && py < height) {
                    pixels[py * width + px] = sign == 'x' ? 0xff000000 : 0xffffffff;
                }
            }
        }
    }
}
