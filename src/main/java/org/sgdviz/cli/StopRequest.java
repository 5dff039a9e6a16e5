package org.sgdviz.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C, or a request to terminate, as something that can be asked for: while one of these is open, the first such
 * signal sets a flag instead of ending the program, which can then write what it has. A second one ends it at once.
 *
 * <p>A shutdown hook would do without {@code sun.misc.Signal}, but in it no window system can be started any more, and so
 * no figure drawn. The class is called by reflection, since the compiler warns of it and a runtime may lack it; a signal
 * then ends the program at once, as it does without any of this.
 */
final class StopRequest implements BooleanSupplier, AutoCloseable {

    /** What a shell makes of a program that ended by a signal. */
    private static final int EXIT_CODE_OF_SIGNAL_0 = 128;

    private static final List<String> SIGNALS = List.of("INT", "TERM");

    private final List<Runnable> restore = new ArrayList<>();
    private volatile int signal;

    private StopRequest() {}

    /** Listens from now on. */
    static StopRequest listen() {
        StopRequest request = new StopRequest();
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
                signal = number;
                close();
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> number;
            default -> "signal " + number;
        };
    }

    private static void call(Method handle, Object signal, Object handler) {
        try {
            handle.invoke(null, signal, handler);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a signal's handler was set but cannot be set back", e);
        }
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
        synchronized (restore) {
            restore.forEach(Runnable::run);
            restore.clear();
        }
    }
}
