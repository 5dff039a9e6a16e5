package org.sgdviz.run;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many bytes everything takes that can be reached from an object, counted by walking there. Of the JDK's classes
 * only maps and lists are looked into; constants are nobody's.
 */
public final class RetainedSize {

    private static final int HEADER = 16;
    private static final int REFERENCE = 8;

    /** What an object of the JDK or an entry of a map may take beside what it refers to. */
    private static final int ENTRY = 64;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> left = new ArrayDeque<>();

    private RetainedSize() {}

    /** Bytes, counted with references of 8 bytes and headers of 16: never less than they are. */
    public static long of(Object root) throws IllegalAccessException {
        RetainedSize walk = new RetainedSize();
        walk.reach(root);
        long bytes = 0;
        while (!walk.left.isEmpty()) {
            bytes += walk.visit(walk.left.pop());
        }
        return bytes;
    }

    private void reach(Object object) {
        if (object != null && !(object instanceof Enum) && seen.add(object)) {
            left.push(object);
        }
    }

    private long visit(Object object) throws IllegalAccessException {
        Class<?> type = object.getClass();
        if (type.isArray()) {
            return HEADER + elements(object, type.getComponentType());
        }
        if (object instanceof Map<?, ?> map) {
            map.keySet().forEach(this::reach);
            map.values().forEach(this::reach);
            return (map.size() + 1L) * ENTRY;
        }
        if (object instanceof List<?> list && type.getName().startsWith("java.")) {
            list.forEach(this::reach);
            return (list.size() + 1L) * ENTRY;
        }
        long bytes = ENTRY;
        for (Class<?> c = type; !c.getName().startsWith("java."); c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    bytes += REFERENCE; // or a primitive, of 8 bytes at most
                    if (!field.getType().isPrimitive()) {
                        field.setAccessible(true);
                        reach(field.get(object));
                    }
                }
            }
        }
        return bytes;
    }

    private long elements(Object array, Class<?> of) {
        int length = Array.getLength(array);
        if (of.isPrimitive()) {
            return (long) length * (of == byte.class || of == boolean.class ? 1 : of == int.class ? 4 : 8);
        }
        for (int i = 0; i < length; i++) {
            reach(Array.get(array, i));
        }
        return (long) length * REFERENCE;
    }
}
