package org.sgdviz.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A reference to what one thread has published last, for any other to take: whoever gets it, or learns through a
 * volatile variable of what was published behind it, sees all that was written before. Unlike a volatile field it does
 * not make the writer wait, who may publish several in a row.
 *
 * @param <V> what is published, which does not change from then on
 */
final class Published<V> {

    private static final VarHandle VALUE = handle();

    @SuppressWarnings("FieldMayBeFinal") // it is set through the handle
    private volatile V value;

    Published(V first) {
        value = first;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(Published.class, "value", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Publishes another one. By one thread. */
    void set(V next) {
        VALUE.setRelease(this, next);
    }

    /** The one that was published last. Any thread. */
    V get() {
        return value;
    }
}
