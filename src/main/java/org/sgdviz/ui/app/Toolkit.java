package org.sgdviz.ui.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Messages;

/** Starting JavaFX: with a display, or without one, where it can draw into memory all the same. */
public final class Toolkit {

    private static final int X_PORT = 6000;
    private static final int PATIENCE_MILLIS = 2000;

    private Toolkit() {}

    /** Whether windows can be shown: always on Windows and macOS, elsewhere if an X server answers. */
    public static boolean hasDisplay() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win") || system.contains("mac")) {
            return true;
        }
        return "Monocle".equals(System.getProperty("glass.platform")) || answers(System.getenv("DISPLAY"));
    }

    /** Whether an X server answers at a display name such as {@code :0} or {@code host:1.0}. */
    static boolean answers(@Nullable String display) {
        if (display == null) {
            return false;
        }
        int colon = display.lastIndexOf(':');
        String number = colon < 0 ? "" : display.substring(colon + 1).replaceFirst("\\..*", "");
        if (!number.matches("\\d{1,4}")) {
            return false;
        }
        String host = display.substring(0, colon);
        return (host.isEmpty() || host.equals("unix") || host.startsWith("/"))
                ? answersLocally(number)
                : answersAt(host, X_PORT + Integer.parseInt(number));
    }

    private static boolean answersLocally(String number) {
        Path socket = Path.of("/tmp/.X11-unix/X" + number);
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return answersAt("localhost", X_PORT + Integer.parseInt(number));
        }
    }

    private static boolean answersAt(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a failure to start JavaFX means, as a sentence; the failure itself if it is another one. */
    static String whyNoWindow(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("GTK") || message.contains("glass")) {
                return Messages.ENGLISH.text("terminal.noGtk");
            }
            if (message.contains("DISPLAY")) {
                return Messages.ENGLISH.text("terminal.displayRefuses", String.valueOf(System.getenv("DISPLAY")));
            }
        }
        throw (failure instanceof RuntimeException unchecked) ? unchecked : new IllegalStateException(failure);
    }

    /** Starts JavaFX without any display, for drawing into memory, and returns when it runs. Once per process. */
    static void startHeadless() {
        ToolkitLog.acceptClassPath();
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
