package org.sgdviz.ui.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

/**
 * Uses the window's mouse and keyboard without any sense. What it does follows from its seed alone, and not from what the
 * window shows, so that the same seed gives the same actions again; how far the window has come by then is as it happens.
 */
final class Monkey {

    /** Where it mostly is; with whatever lies there. */
    private static final List<String> PLACES = List.of(
            "#scatter", "#scatter", "#scatter", "#loss", "#timeline", "#runs", "#dataSection", "#trainingSection",
            "#methodSection", ".transport", ".status", ".window", ".window");

    private static final List<String> BUTTONS = List.of(
            "#play", "#stepBatch", "#stepEpoch", "#restart", "#newStart", "#reset", "#automatic", "#dark", "#undo",
            "#redo", "#clear", "#open", "#save", "#class0", "#class1", "#sidebarButton", "#lossLogarithmic", "#methodSection .section-title");

    private static final List<String> THUMBS =
            List.of("#alphaSlider .thumb", "#batchSlider .thumb", "#speed .thumb", "#timeline");

    private static final List<String> LISTS =
            List.of("#file", "#view", "#presets", "#source", "#objective", "#shuffling", "#lossChoice");

    /** Points that it drops on the window, beside the session that it was given. */
    static final Path POINTS = Path.of("src/test/resources/cases/exams.csv");

    private static final int REMEMBERED = 50;

    private final Window window;
    private final MonkeyHands hands;
    private final long seed;
    private final Path session;
    private final SplittableRandom source;
    private final Deque<String> lately = new ArrayDeque<>();
    private long actions;
    private SplittableRandom random;

    /**
     * One that is let loose on a window that is open.
     *
     * @param session a file that it may open and save to
     */
    Monkey(Window window, MonkeyHands hands, long seed, Path session) {
        this.window = window;
        this.hands = hands;
        this.seed = seed;
        this.session = session;
        this.source = new SplittableRandom(seed);
        this.random = source;
    }

    /** Does the next thing that comes to its mind; or answers, where a dialog asks something. */
    void act() {
        random = source.split(); // so that what one action draws does not depend on those before
        actions++;
        int kind = random.nextInt(100);
        Stage dialog = Window.onFx(this::dialog);
        if (dialog != null && kind < 70) {
            answer(dialog);
        } else if (kind < 24) {
            click();
        } else if (kind < 36) {
            drag();
        } else if (kind < 62) {
            keys();
        } else if (kind < 70) {
            button();
        } else if (kind < 78) {
            slide();
        } else if (kind < 84) {
            write();
        } else if (kind < 90) {
            choose();
        } else if (kind < 95) {
            wheel();
        } else {
            windowAndTime();
        }
    }

    /** What it did lately, the last last. */
    String lately() {
        return "seed " + seed + ", after " + actions + " actions, of which the last:\n  " + String.join("\n  ", lately);
    }

    /** How many things it has done. */
    long actions() {
        return actions;
    }

    private void note(String action) {
        lately.add(actions + " " + action);
        if (lately.size() > REMEMBERED) {
            lately.remove();
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private MouseButton anyMouseButton() {
        return random.nextInt(4) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    }

    private void click() {
        String place = any(PLACES);
        double x = random.nextDouble();
        double y = random.nextDouble();
        MouseButton mouse = anyMouseButton();
        int times = random.nextInt(6) == 0 ? 2 : 1;
        boolean shift = random.nextInt(8) == 0;
        note((shift ? "shift+" : "") + mouse + " click x" + times + " " + place + " at " + x + ", " + y);
        hands.click(hands.at(place, x, y), mouse, times, shift);
    }

    private void drag() {
        String place = any(PLACES);
        Point2D from = new Point2D(random.nextDouble(), random.nextDouble());
        Point2D to = new Point2D(random.nextDouble(), random.nextDouble());
        MouseButton mouse = anyMouseButton();
        KeyCode[] meanwhile = random.nextInt(5) == 0 ? any(MonkeyKeys.ALL) : new KeyCode[0];
        note(mouse + " drag " + place + " " + from + " to " + to + " " + MonkeyKeys.words(meanwhile));
        hands.drag(hands.at(place, from.getX(), from.getY()), hands.at(place, to.getX(), to.getY()), mouse, meanwhile);
    }

    private void keys() {
        KeyCode[] keys = any(MonkeyKeys.ALL);
        int times = random.nextInt(4) == 0 ? 1 + random.nextInt(6) : 1;
        note(MonkeyKeys.words(keys) + " x" + times);
        for (int i = 0; i < times; i++) {
            hands.press(keys);
        }
    }

    private void button() {
        String button = any(BUTTONS);
        note("click " + button);
        hands.click(hands.at(button, 0.5, 0.5), MouseButton.PRIMARY, 1, false);
    }

    private void slide() {
        String thumb = any(THUMBS);
        double by = (random.nextDouble() - 0.5) * 300;
        KeyCode[] meanwhile = random.nextInt(4) == 0 ? any(MonkeyKeys.ALL) : new KeyCode[0];
        note("slide " + thumb + " by " + by + " " + MonkeyKeys.words(meanwhile));
        Point2D from = hands.at(thumb, 0.5, 0.5);
        hands.drag(from, from == null ? null : from.add(by, 0), MouseButton.PRIMARY, meanwhile);
    }

    private void write() {
        String field = any(List.copyOf(MonkeyKeys.TEXTS.keySet()));
        String text = any(MonkeyKeys.TEXTS.get(field));
        KeyCode end = any(List.of(KeyCode.ENTER, KeyCode.ENTER, KeyCode.TAB, KeyCode.ESCAPE));
        note("write \"" + text + "\" into " + field + ", " + end);
        Point2D at = hands.at(field, 0.5, 0.5);
        if (at != null) {
            hands.click(at, MouseButton.PRIMARY, 1, false);
            hands.press(KeyCode.CONTROL, KeyCode.A);
            hands.write(text);
            hands.press(end);
        }
    }

    private void choose() {
        String list = any(LISTS);
        int down = 1 + random.nextInt(9);
        boolean aside = random.nextBoolean();
        KeyCode end = random.nextInt(5) == 0 ? KeyCode.ESCAPE : KeyCode.ENTER;
        note("open " + list + ", down x" + down + (aside ? ", right, " : ", ") + end);
        Point2D at = hands.at(list, 0.5, 0.5);
        if (at == null) {
            return;
        }
        hands.click(at, MouseButton.PRIMARY, 1, false);
        for (int i = 0; i < down; i++) {
            hands.press(KeyCode.DOWN);
        }
        if (aside) {
            hands.press(KeyCode.RIGHT);
        }
        hands.press(end);
    }

    private void wheel() {
        String place = any(PLACES);
        double x = random.nextDouble();
        double y = random.nextDouble();
        int notches = random.nextInt(9) - 4;
        note("wheel " + place + " at " + x + ", " + y + " by " + notches);
        hands.wheel(hands.at(place, x, y), notches);
    }

    private void windowAndTime() {
        int width = 700 + random.nextInt(580);
        int height = 500 + random.nextInt(300);
        switch (random.nextInt(7)) {
            case 0, 1 -> {
                note("resize to " + width + " x " + height);
                hands.resize(width, height);
            }
            case 2 -> {
                note("iconify and back");
                hands.iconifyAndBack();
            }
            case 3 -> {
                note("three seconds go by");
                window.later(3);
            }
            case 4, 5 -> {
                note("Ctrl+S");
                hands.press(KeyCode.CONTROL, KeyCode.S);
            }
            default -> {
                Path file = random.nextBoolean() ? POINTS : session;
                note("drop " + file.getFileName());
                window.drop(file);
            }
        }
    }

    /** A dialog that is open; null if none is. FX thread. */
    private Stage dialog() {
        return javafx.stage.Window.getWindows().stream()
                .filter(each -> each instanceof Stage && !each.equals(window.stage()) && each.isShowing())
                .filter(each -> each.getScene().getRoot() instanceof DialogPane)
                .map(Stage.class::cast)
                .findFirst()
                .orElse(null);
    }

    private void answer(Stage dialog) {
        int number = random.nextInt(100);
        Node button = Window.onFx(() -> {
            DialogPane pane = (DialogPane) dialog.getScene().getRoot();
            List<ButtonType> answers = new ArrayList<>(pane.getButtonTypes());
            return answers.isEmpty() ? null : pane.lookupButton(answers.get(number % answers.size()));
        });
        note("answer " + Window.onFx(() -> dialog.getScene().getRoot().getId() + ": " + button));
        hands.click(hands.middleOf(button), MouseButton.PRIMARY, 1, false);
    }
}
