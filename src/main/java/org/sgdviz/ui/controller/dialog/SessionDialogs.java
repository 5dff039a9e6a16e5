package org.sgdviz.ui.controller.dialog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.Leftover;
import org.sgdviz.file.RecentFiles;
import org.sgdviz.file.SessionFile;
import org.sgdviz.text.Messages;
import org.sgdviz.text.NameText;
import org.sgdviz.ui.controller.SessionCommands;
import org.sgdviz.ui.document.PointFiles;
import org.sgdviz.ui.document.SessionDocument;
import org.sgdviz.ui.model.RunEntry;
import org.sgdviz.ui.model.TrainingModel;

/**
 * Sessions as the user handles them: the questions and file choosers around a {@link SessionDocument}. FX thread only.
 */
public final class SessionDialogs implements SessionCommands {

    /** How often it is seen whether the last edits have been made, before they are given up on: a minute. */
    private static final int PATIENCE = 6000;

    private static final Executor A_LITTLE_LATER =
            CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS, Platform::runLater);

    private final Stage stage;
    private final TrainingModel model;
    private final SessionDocument document;
    private final PointFiles points;
    private final Messages messages;
    private final Runnable beginning;
    private final FileChoosers choosers;
    private final Notices notices;
    private final @Nullable RecentFiles recentFiles;

    /**
     * Makes the dialogs of one window.
     *
     * @param beginning makes everything as at the start of the program
     * @param recentFiles where opened files are noted; null: nowhere
     */
    public SessionDialogs(
            Stage stage,
            TrainingModel model,
            SessionDocument document,
            PointFiles points,
            Messages messages,
            FileChoosers choosers,
            Notices notices,
            Runnable beginning,
            @Nullable RecentFiles recentFiles) {
        this.stage = stage;
        this.model = model;
        this.document = document;
        this.points = points;
        this.messages = messages;
        this.choosers = choosers;
        this.notices = notices;
        this.beginning = beginning;
        this.recentFiles = recentFiles;
    }

    /** Joins it to the window, for good. */
    public void bind() {
        document.file().subscribe(any -> showTitle());
        document.work().shown().subscribe(any -> showTitle());
        model.runs().lineup().subscribe(any -> document.work().poll());
        document.progress().subscribe(now -> {
            if (now.doubleValue() == SessionDocument.NONE) {
                notices.show(null);
            }
        });
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, this::askBeforeClosing);
    }

    /** Says in the title which file it is, and whether there are unsaved changes. */
    private void showTitle() {
        Path file = document.file().get();
        String title = messages.text("title");
        String asterisk = document.work().shown().get() ? "*" : "";
        stage.setTitle(
                file == null
                        ? title + asterisk
                        : NameText.within(String.valueOf(file.getFileName())) + asterisk + " \u2013 " + title);
    }

    // ---- opening ----

    @Override
    public void begin() {
        unlessWorkIsLost(before("begin"), () -> {
            document.begin();
            beginning.run();
        });
    }

    @Override
    public void open() {
        File file = choosers.open(FileChoosers.Kind.OPEN);
        if (file != null) {
            open(file.toPath());
        }
    }

    @Override
    public void open(Path file) {
        choosers.note(file);
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            points.open(file);
            return;
        }
        String name = String.valueOf(file.getFileName());
        unlessWorkIsLost(beforeOpening(name), () -> {
            document.open(file, unlessMoreIsLost(name), () -> note(file));
            showOpening(name);
        });
    }

    /** Shows a session that was left behind, unless work would be lost and the user thinks better of it. */
    void recover(Leftover leftover, String name, Runnable then) {
        unlessWorkIsLost(beforeOpening(name), () -> {
            document.recover(leftover.stored(), leftover.savedAs(), unlessMoreIsLost(name), then);
            showOpening(name);
        });
    }

    private void showOpening(String name) {
        notices.show(new NoticeBar("opening", messages.text("session.opening", NameText.within(name)))
                .progress(document.progress())
                .button(messages.text("session.cancel"), document::cancel));
    }

    @Override
    public List<Path> recent() {
        return recentFiles == null ? List.of() : recentFiles.list();
    }

    private void note(Path file) {
        showTitle();
        if (recentFiles != null) {
            try {
                recentFiles.add(file);
            } catch (BadFileException e) {
                return; // the list is only a convenience
            }
        }
    }

    // ---- saving ----

    @Override
    public void save() {
        save(() -> {});
    }

    @Override
    public void saveAs() {
        chooseAndSave(() -> {});
    }

    private void save(Runnable then) {
        Path file = document.file().get();
        if (file == null) {
            chooseAndSave(then);
        } else if (document.isChangedMeanwhile(file) || document.isGone(file)) {
            String what = document.isGone(file) ? "session.gone" : "session.changed";
            new Question("changed", messages.text(what, NameText.within(file.toString())))
                    .answer(messages.text("session.elsewhere"), () -> chooseAndSave(then))
                    .answer(
                            messages.text(document.isGone(file) ? "session.anew" : "session.overwrite"),
                            () -> saveTo(file, then))
                    .ask(stage, messages.text("title"));
        } else {
            saveTo(file, then);
        }
    }

    private void chooseAndSave(Runnable then) {
        Path present = document.file().get();
        File file = choosers.save(
                FileChoosers.Kind.SAVE_SESSION,
                present == null ? messages.text("session.name", SessionFile.SUFFIX) : "" + present.getFileName());
        if (file != null) {
            Path path = named(file.getPath());
            if (path.equals(file.toPath()) || !Files.exists(path)) {
                saveTo(path, then);
            } else {
                new Question("exists", messages.text("session.exists", NameText.within(path.toString())))
                        .answer(messages.text("session.elsewhere"), () -> chooseAndSave(then))
                        .answer(messages.text("session.overwrite"), () -> saveTo(path, then))
                        .ask(stage, messages.text("title"));
            }
        }
    }

    /** With the whole suffix: some choosers add only the last part of it, and some users write the first. */
    public static Path named(String path) {
        int dot = SessionFile.SUFFIX.lastIndexOf('.');
        String stem = without(SessionFile.SUFFIX.substring(dot), path);
        return Path.of(without(SessionFile.SUFFIX.substring(0, dot), stem) + SessionFile.SUFFIX);
    }

    private static String without(String end, String path) {
        return path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
    }

    private void saveTo(Path file, Runnable then) {
        whenCaughtUp(
                PATIENCE,
                () -> document.save(
                        file,
                        () -> {
                            note(file);
                            then.run();
                        },
                        why -> new Question("unsavable", messages.text("session.failed", Messages.sentence(why)))
                                .answer(messages.text("session.elsewhere"), () -> chooseAndSave(then))
                                .ask(stage, messages.text("title"))));
    }

    /**
     * Does something when all edits have been made: within a millisecond or so, but for one far in the past. There may
     * be no frames meanwhile, where the window cannot be seen.
     */
    private void whenCaughtUp(int patience, Runnable then) {
        model.poll();
        if (patience == 0 || model.isCaughtUp()) {
            then.run();
        } else {
            A_LITTLE_LATER.execute(() -> whenCaughtUp(patience - 1, then));
        }
    }

    // ---- before work is lost ----

    /** The question before something is done, with the name of the session whose work it would lose. */
    private Supplier<String> before(String what, String... more) {
        return () -> {
            Path file = document.file().get();
            String name = file == null ? messages.text("session.untitled") : String.valueOf(file.getFileName());
            Object[] words = Stream.concat(Stream.of(name), Stream.of(more)).toArray();
            return messages.text("session.unsaved." + what, words) + "\n" + messages.text("session.unsaved.lost");
        };
    }

    private Supplier<String> beforeOpening(String name) {
        return before("open", name);
    }

    private void unlessWorkIsLost(Supplier<String> question, Runnable then) {
        whenCaughtUp(PATIENCE, () -> unlessPresentWorkIsLost(question, then));
    }

    private void unlessPresentWorkIsLost(Supplier<String> question, Runnable then) {
        if (document.work().isAny()) {
            new Question("unsaved", question.get())
                    .answer(messages.text("session.unsaved.save"), () -> save(then))
                    .answer(messages.text("session.unsaved.discard"), then)
                    .ask(stage, messages.text("title"));
        } else {
            then.run();
        }
    }

    /** What asks again where more has been done than was there when it was asked, or saved, before. */
    private Consumer<Runnable> unlessMoreIsLost(String name) {
        boolean given = document.work().isAny();
        List<RunEntry.Done> before = document.done();
        return then -> whenCaughtUp(PATIENCE, () -> {
            if (given && document.done().equals(before)) {
                then.run();
            } else {
                unlessPresentWorkIsLost(beforeOpening(name), then);
            }
        });
    }

    private void askBeforeClosing(WindowEvent event) {
        if (document.work().isAny() || !model.isCaughtUp()) {
            event.consume();
            unlessWorkIsLost(before("close"), stage::hide);
        }
    }
}
