package org.sgdviz.data;

/**
 * Points that were read from a file or put down by hand.
 *
 * @param name what to call them, for instance the file's name
 * @param points the points themselves
 */
public record Given(String name, Points points) implements DataSource {

    /** An empty plane to draw on. */
    public static final Given DRAWN = new Given("drawn", Points.EMPTY);

    /** Which of them are held out is no part of where they come from. */
    public Given {
        points = points.unsplit();
    }

    @Override
    public int size() {
        return points.size();
    }
}
