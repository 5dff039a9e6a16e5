package org.sgdviz.ui.app;

import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.sgdviz.file.SafeFile;
import org.sgdviz.ui.view.control.LadderSlider;
import org.sgdviz.ui.view.figure.GifWriter;

/**
 * The film of the README: Play is pressed, the line sweeps to where it belongs, the learning rate is dragged up and
 * down again. Its frames are taken at certain updates, whatever the time, so that a slow machine makes the same film.
 */
final class ReadmeFilm {

    private static final int WINDOW_WIDTH = 1280;
    private static final int WINDOW_HEIGHT = 800;
    private static final double SCALE = 0.75;
    private static final int WIDTH = (int) (WINDOW_WIDTH * SCALE);
    private static final int HEIGHT = (int) (WINDOW_HEIGHT * SCALE);
    private static final int COLOURS = 127;
    private static final int FRAME = 8;
    private static final int A_SECOND = 100;

    /** Updates a second while it is filmed: slow enough for a frame to be taken of each. */
    private static final double PACE = 5;

    private final OffscreenWindow window;
    private final GifWriter film;
    private final Robot robot;
    private final Pointer pointer = new Pointer();
    private Point2D mouse = new Point2D(560, 420);

    private ReadmeFilm(OffscreenWindow window, GifWriter film) {
        this.window = window;
        this.film = film;
        robot = window.ask(any -> new Robot());
    }

    /** Films it, and writes the film. */
    static void write(Path path) throws IOException {
        try (OffscreenWindow window = new OffscreenWindow(WINDOW_WIDTH, WINDOW_HEIGHT, SCALE);
                SafeFile file = SafeFile.open(path)) {
            GifWriter film = new GifWriter(file.stream(), WIDTH, HEIGHT, GifWriter.FOR_EVER, COLOURS);
            new ReadmeFilm(window, film).shoot();
            film.finish();
            file.commit();
        }
    }

    private void shoot() throws IOException {
        moveTo(centre("#play"), 6);
        take(A_SECOND / 2);
        pace(1);
        press();
        take(FRAME);
        release();
        train(24, 1);
        pace(3);
        train(14, 3);
        pace(5);
        moveTo(thumb(0.03), 8, 5);
        press();
        pace(2);
        moveTo(thumb(10), 14, 2);
        train(14, 2);
        moveTo(thumb(0.03), 14, 2);
        release();
        pace(5);
        train(14, 5);
        take(2 * A_SECOND);
    }

    private void pace(int updatesAFrame) {
        window.act(shown -> shown.model().transport().setSpeed(PACE * updatesAFrame));
    }

    /** So many frames, so many updates apart. */
    private void train(int frames, int updates) throws IOException {
        for (int i = 0; i < frames; i++) {
            takeAfter(updates);
        }
    }

    private void takeAfter(int updates) throws IOException {
        long wanted = number() + updates;
        add(window.pictureWhen(shown -> shown.model().latest().get().number() >= wanted), FRAME);
    }

    private long number() {
        long[] number = new long[1];
        window.act(shown -> number[0] = shown.model().latest().get().number());
        return number[0];
    }

    private void take(int hundredths) throws IOException {
        add(window.pictureWhen(any -> true), hundredths);
    }

    private void add(WritableImage picture, int hundredths) throws IOException {
        int[] pixels = new int[WIDTH * HEIGHT];
        picture.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbPreInstance(), pixels, 0, WIDTH);
        pointer.draw(pixels, WIDTH, HEIGHT, (int) (mouse.getX() * SCALE), (int) (mouse.getY() * SCALE));
        film.add(pixels, hundredths);
    }

    private void moveTo(Point2D to, int frames) throws IOException {
        moveTo(to, frames, 0);
    }

    /** Moves the mouse in so many frames, so many updates apart. */
    private void moveTo(Point2D to, int frames, int updates) throws IOException {
        Point2D from = mouse;
        for (int i = 1; i <= frames; i++) {
            move(between(from, to, (double) i / frames));
            takeAfter(updates);
        }
    }

    /** A point on the way, which is slow at its ends. */
    private static Point2D between(Point2D from, Point2D to, double share) {
        return from.interpolate(to, share * share * (3 - 2 * share));
    }

    private void move(Point2D to) {
        mouse = to;
        window.act(any -> robot.mouseMove(to));
    }

    private void press() {
        window.act(any -> robot.mousePress(MouseButton.PRIMARY));
    }

    private void release() {
        window.act(any -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    private Point2D centre(String query) {
        return window.ask(stage -> {
            Node node = stage.getScene().lookup(query);
            return node.localToScene(
                    node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
        });
    }

    /** Where the thumb of the learning rate is for a value. */
    private Point2D thumb(double alpha) {
        return window.ask(stage -> {
            LadderSlider slider = (LadderSlider) stage.getScene().lookup("#alphaSlider");
            double thumb = slider.lookup(".thumb").getLayoutBounds().getWidth();
            double share = (Math.log10(alpha) - slider.getMin()) / (slider.getMax() - slider.getMin());
            return slider.localToScene(thumb / 2 + share * (slider.getWidth() - thumb), slider.getHeight() / 2);
        });
    }
}
