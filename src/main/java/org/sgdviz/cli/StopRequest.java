package org.sgdviz.cli;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.sgdviz.data.Message;

/**
 * Ctrl-C, or a request to terminate, as something that can be asked for: while one of these is open, the first such
 * signal sets a flag instead of ending the program, which can then write what it has. It has a little more than a
 * second for that: what takes longer, or waits for something that never comes, is ended by a thread that is there from
 * the beginning, and so is a program that has no memory left for one. A second signal ends the program at once.
 *
 * <p>A shutdown hook would do without {@code sun.misc.Signal}, but in it no window system can be started any more, and
 * so no figure drawn. The class is called by reflection, since the compiler warns of it and a runtime may lack it; a
 * signal then ends the program at once, as it does without any of this.
 *
 * <p>To be opened, asked and closed by one thread.
 */
final class StopRequest implements BooleanSupplier, AutoCloseable {

    /** What a shell makes of a program that ended by a signal. */
    private static final int EXIT_CODE_OF_SIGNAL_0 = 128;

    private static final List<String> SIGNALS = List.of("INT", "TERM");

    /** How long after a signal something may take that can be given up, such as a figure. */
    private static final int GRACE_MILLIS = 1000;

    /** How long it may then take to give it up, and to write what there is. */
    private static final int LAST_MILLIS = 300;

    /**
     * How long a sentence may take, which nobody may be reading: mostly what it takes a busy machine to load what words
     * it.
     */
    private static final int SENTENCE_MILLIS = 400;

    private final StandardStreams streams;
    private final Thread owner = Thread.currentThread();
    private final List<Runnable> restore = new ArrayList<>();
    private volatile int signal;
    private boolean interruptible;
    private boolean closed;
    private Supplier<Message> state = () -> Message.of("terminal.stopped.early");

    private StopRequest(StandardStreams streams) {
        this.streams = streams;
    }

    /** Listens from now on. */
    static StopRequest listen(StandardStreams streams) {
        StopRequest request = new StopRequest(streams);
        Thread deadline = new Thread(request::keepDeadline, "stop");
        deadline.setDaemon(true);
        deadline.start();
        try {
            request.takeSignals();
        } catch (ReflectiveOperationException e) {
            request.close();
        }
        return request;
    }

    private void takeSignals() throws ReflectiveOperationException {
        Class<?> signalClass = Class.forName("sun.misc.Signal");
        Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
        Method handle = signalClass.getMethod("handle", signalClass, handlerClass);
        Method getNumber = signalClass.getMethod("getNumber");
        for (String name : SIGNALS) {
            Object each = signalClass.getConstructor(String.class).newInstance(name);
            int number = (int) getNumber.invoke(each);
            Object handler = Proxy.newProxyInstance(
                    StopRequest.class.getClassLoader(), new Class<?>[] {handlerClass}, onSignal(number));
            Object previous = handle.invoke(null, each, handler);
            synchronized (restore) {
                restore.add(() -> call(handle, each, previous));
            }
        }
    }

    private InvocationHandler onSignal(int number) {
        return (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                arrive(number);
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> number;
            default -> Integer.toString(number);
        };
    }

    private static void call(Method handle, Object signal, Object handler) {
        try {
            handle.invoke(null, signal, handler);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a signal's handler was set but cannot be set back", e);
        }
    }

    /** A signal has come: the next one ends the program as it does without us. Any thread. */
    void arrive(int number) {
        synchronized (this) {
            signal = number;
            if (interruptible) {
                owner.interrupt();
            }
            notifyAll();
        }
        setBack();
    }

    private void keepDeadline() {
        try {
            synchronized (this) {
                while (signal == 0 && !closed) {
                    wait();
                }
                awaitClose(GRACE_MILLIS);
                if (interruptible) {
                    owner.interrupt();
                }
                awaitClose(LAST_MILLIS);
                if (closed) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            return; // nobody does that
        }
        sayAndEnd();
    }

    /** Waits so long for the end, unless it is there. */
    private synchronized void awaitClose(int millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000L;
        for (long left = millis; !closed && left > 0; left = (end - System.nanoTime()) / 1_000_000L) {
            wait(left);
        }
    }

    private void sayAndEnd() {
        try {
            Thread saying = new Thread(() -> PlainErrors.remark(state.get(), streams), "last words");
            saying.setDaemon(true);
            saying.start();
            saying.join(SENTENCE_MILLIS);
        } catch (InterruptedException | OutOfMemoryError e) {
            // then without a word
        } finally {
            streams.endAtOnce(exitCode());
        }
    }

    /** Sets what is said when the program is ended in the middle of writing; asked by another thread. */
    synchronized void sayIfEnded(Supplier<Message> sentence) {
        state = sentence;
    }

    /**
     * Does something that can be given up. The thread is interrupted when a signal comes meanwhile or, where one had
     * come before, when it has taken a little more than a second.
     */
    void unlessStopped(Interruptible work) throws IOException {
        synchronized (this) {
            interruptible = true;
        }
        try {
            work.run();
        } finally {
            synchronized (this) {
                interruptible = false;
                Thread.interrupted(); // perhaps too late to be noticed
            }
        }
    }

    /** What ends with an {@link IOException} soon after its thread is interrupted. */
    @FunctionalInterface
    interface Interruptible {
        void run() throws IOException;
    }

    /** Whether to stop. */
    @Override
    public boolean getAsBoolean() {
        return signal != 0;
    }

    /** The exit code of a program that was stopped so: 130 for Ctrl-C. */
    int exitCode() {
        return EXIT_CODE_OF_SIGNAL_0 + signal;
    }

    /** Listens no more. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        setBack();
    }

    private void setBack() {
        synchronized (restore) {
            restore.forEach(Runnable::run);
            restore.clear();
        }
    }
}
