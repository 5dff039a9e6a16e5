package org.sgdviz.ui.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.sgdviz.session.ViewState;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.plot.Plot;

/** Dresses a scene: light or dark, and the size of its text. */
final class Theme {

    /** The style of all that is not a plot. */
    static final String WINDOW_CSS = Objects.requireNonNull(Theme.class.getResource("/org/sgdviz/ui/window.css"))
            .toExternalForm();

    /** The least height of what is pressed, in pixels, with usual and with the largest texts. */
    private static final double SMALL_TARGET = 20;

    private static final double LARGE_TARGET = 40;

    /** The least width of an icon that is pressed, in pixels. */
    private static final double LEAST_ICON = 24;

    private static final String LIGHT = new PrimerLight().getUserAgentStylesheet();
    private static final String DARK = new PrimerDark().getUserAgentStylesheet();

    /** Where the sheet of sizes stands among those of a scene. */
    private static final int SIZES = 2;

    private Theme() {}

    /**
     * Names the theme before any control exists: the first one would otherwise have JavaFX load its own theme, which
     * the window never shows.
     */
    static void prepare() {
        Application.setUserAgentStylesheet(LIGHT);
    }

    /**
     * A scene that is always dressed as the settings say. Its root comes into it last, as each style sheet of a scene
     * has all styles of its nodes looked up anew, which takes longer than all else on the way to the first frame.
     */
    static Scene scene(Parent root, double width, double height, ViewSettings settings) {
        settings.dark().subscribe(dark -> {
            Application.setUserAgentStylesheet(dark ? DARK : LIGHT);
            root.getStyleClass().remove("dark");
            if (dark) {
                root.getStyleClass().add("dark");
            }
        });
        Scene scene = new Scene(new Group(), width, height);
        List<String> sheets = scene.getStylesheets();
        sheets.addAll(
                List.of(Plot.STYLESHEET, WINDOW_CSS, sizes(settings.textSize().get())));
        settings.textSize().subscribe((before, now) -> sheets.set(SIZES, sizes(now.intValue())));
        scene.setRoot(root);
        return scene;
    }

    /**
     * A style sheet that sets the size of texts, and of what does not follow it by itself: icons; and of what is as
     * small as it can be.
     */
    private static String sizes(int text) {
        double times = magnification(text);
        String css = ".root { -fx-font-size: " + text + "px; }"
                + " .ikonli-font-icon { -fx-icon-size: " + text * 5 / 4 + "px; }"
                + " .timeline, .banner { -fx-font-size: " + slower(text, 0.4) + "px; }"
                + " .status { -fx-font-size: " + slower(text, 0.25) + "px; }"
                + " .swatch-0, .swatch-1 { -fx-scale-x: " + times + "; -fx-scale-y: " + times + "; }"
                + " .back-button .ikonli-font-icon { -fx-icon-size: " + text + "px; }"
                + " .run-button .ikonli-font-icon { -fx-icon-size: " + text + "px; }"
                + " .plot { -fx-font-size: " + plotText(text) + "px; }"
                + " .timeline-button, .timeline-back, .plot .loss-choice, .plot .loss-header .menu-button,"
                + " .section-title, .run-button, .runs-menu, .transport .button, .transport .menu-button, .transport .toggle-button,"
                + " .transport .button-icon { -fx-min-height: " + target(text) + "px; }"
                + " .timeline-button { -fx-min-width: " + wide(text) + "px; -fx-min-height: " + wide(text) + "px; }"
                + " .transport .button-icon, .transport:tight > .button, .transport:tight > .toggle-button, .run-button,"
                + " .runs-menu { -fx-min-width: " + wide(text) + "px; }"
                + " .timeline .ikonli-font-icon { -fx-icon-size: " + Math.round(slower(text, 0.4) * 1.1) + "px; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /** How high it is, in pixels, what is as low as it can be and is pressed: a finger is not as exact as a mouse. */
    private static double target(int text) {
        double share = (text - ViewState.USUAL_TEXT) / (double) (ViewState.LARGEST_TEXT - ViewState.USUAL_TEXT);
        return SMALL_TARGET + Math.max(0, share) * (LARGE_TARGET - SMALL_TARGET);
    }

    /** How wide it is at least, in pixels, what shows an icon only. */
    private static double wide(int text) {
        return Math.max(LEAST_ICON, target(text));
    }

    /** How many times as large as usual what is drawn in plots is, by the size of ordinary texts, in pixels. */
    static double magnification(Number text) {
        return plotText(text.intValue()) / ViewState.USUAL_TEXT;
    }

    /** The size of the texts in plots, in pixels, by that of ordinary ones. */
    private static double plotText(int text) {
        return slower(text, 0.6);
    }

    /** Of what grows less than the texts: it would leave too little of the plots. */
    private static double slower(int text, double share) {
        return text <= ViewState.USUAL_TEXT ? text : ViewState.USUAL_TEXT + share * (text - ViewState.USUAL_TEXT);
    }
}
