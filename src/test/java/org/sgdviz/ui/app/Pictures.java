package org.sgdviz.ui.app;

import java.io.IOException;
import java.nio.file.Path;
import javafx.application.Platform;
import org.sgdviz.file.SessionFile;
import org.sgdviz.run.Setting;

/**
 * Makes the README's pictures: opens the real window without a display, trains to a certain update, and takes a picture
 * of it, light and dark; the film of the first seconds; and the session that the README names. Run by
 * {@code mvn -Ppictures test-compile exec:exec}.
 */
public final class Pictures {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int UPDATES = 360;
    private static final int BRANCHED_AT = 140;

    private Pictures() {}

    /** Writes them to the folder that the first argument names; the second one is {@code all}, or
     * {@code film} for the film alone. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Toolkit.startHeadless();
        Platform.setImplicitExit(false);
        ReadmeFilm.write(folder.resolve("learning.gif"));
        if (!"film".equals(args[1])) {
            takeStills(folder);
            SessionFile.write(SampleSession.make(), folder.resolve(SampleSession.FILE));
        }
        Platform.exit();
    }

    private static void takeStills(Path folder) throws IOException {
        try (OffscreenWindow window = new OffscreenWindow(WIDTH, HEIGHT, 1)) {
            train(window);
            window.takeTo(folder.resolve("window-light.png"));
            window.act(shown -> shown.settings().dark().set(true));
            window.takeTo(folder.resolve("window-dark.png"));
            window.act(Pictures::branch);
            train(window);
            window.takeTo(folder.resolve("window-branch.png"));
        }
    }

    private static void train(OffscreenWindow window) {
        window.act(shown -> shown.model().transport().play());
        window.settle(shown -> shown.model().latest().get().number() >= UPDATES);
        window.act(shown -> shown.model().transport().pause());
    }

    /** Another learning rate from an update of the past on: a second run, which goes on from there. */
    private static void branch(MainWindow window) {
        window.settings().dark().set(false);
        window.model().time().show(BRANCHED_AT);
        window.model().settings().set(Setting.LEARNING_RATE, 0.3);
    }
}
