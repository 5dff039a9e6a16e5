package org.sgdviz.ui.view.surface;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.text.Numbers;

/** What stands at the two front edges of a surface that is seen from the side: names, and where they begin and end. */
final class SolidFrame {

    /** A text is so far outside its edge, as a share of half of the edge's length. */
    private static final double OUTSIDE = 1.1;

    /** Ends stand a little inside the corners, so that those of two edges do not meet. */
    private static final double END = 0.8;

    /** Pictures that are lower than so many lines of text have room for the names only. */
    private static final double LOW = 9;

    /** Ends are told to about this part of their distance. */
    private static final double PRECISION = 0.02;

    private final Text acrossName = new Text();
    private final Text acrossLow = new Text();
    private final Text acrossHigh = new Text();
    private final Text upName = new Text();
    private final Text upLow = new Text();
    private final Text upHigh = new Text();
    private final List<Text> texts = List.of(acrossName, acrossLow, acrossHigh, upName, upLow, upHigh);
    private final Group group = new Group();
    private @Nullable String namedAcross;
    private @Nullable String namedUp;

    SolidFrame() {
        group.getChildren().addAll(texts);
        group.setId("surface-frame");
        group.setVisible(false);
        group.setMouseTransparent(true);
        texts.forEach(text -> text.getStyleClass().add("surface-edge"));
    }

    Node node() {
        return group;
    }

    /** Names the axes; null: not. */
    void setNames(@Nullable String across, @Nullable String up) {
        namedAcross = across;
        namedUp = up;
        acrossName.setText(across == null ? "" : across);
        upName.setText(up == null ? "" : up);
    }

    @Nullable
    String acrossName() {
        return namedAcross;
    }

    @Nullable
    String upName() {
        return namedUp;
    }

    /**
     * Puts everything where it belongs.
     *
     * @param projection null: it is seen from above
     * @param part the rectangle of the weights
     * @param width pixels of the picture
     * @param height pixels of the picture
     */
    void show(@Nullable Projection projection, Extent part, double width, double height) {
        group.setVisible(projection != null);
        if (projection == null) {
            return;
        }
        double front = projection.away(0, 1) > 0 ? -OUTSIDE : OUTSIDE;
        double side = projection.away(1, 0) > 0 ? -OUTSIDE : OUTSIDE;
        setEnds(acrossLow, part.x1Lower(), acrossHigh, part.x1Upper());
        setEnds(upLow, part.x2Lower(), upHigh, part.x2Upper());
        boolean hasEnds = height > LOW * acrossLow.getLayoutBounds().getHeight();
        Stream.of(acrossLow, acrossHigh, upLow, upHigh).forEach(text -> text.setVisible(hasEnds));
        put(acrossName, projection, 0, front, width);
        put(acrossLow, projection, -END, front, width);
        put(acrossHigh, projection, END, front, width);
        put(upName, projection, side, 0, width);
        put(upLow, projection, side, -END, width);
        put(upHigh, projection, side, END, width);
    }

    private static void setEnds(Text low, double from, Text high, double to) {
        double unit = Math.pow(10, Math.floor(Math.log10(PRECISION * (to - from))));
        double largest = Math.max(Math.abs(from), Math.abs(to));
        low.setText(Numbers.tick(from, unit, largest));
        high.setText(Numbers.tick(to, unit, largest));
    }

    /** To the left of a place that is left of the middle, and to the right of others; below it. */
    private static void put(Text text, Projection projection, double u, double v, double room) {
        double width = text.getLayoutBounds().getWidth();
        double x = projection.x(u, v);
        text.setX(Math.max(0, Math.min(room - width, x < projection.x(0, 0) ? x - width : x)));
        text.setY(projection.y(u, v, 0) + text.getLayoutBounds().getHeight() / 2);
    }
}
