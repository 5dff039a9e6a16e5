package org.sgdviz.ui.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Steps that were done, the last of which can be undone, and steps that were undone, the last of which can be done
 * again. Steps bear numbers that grow in the order in which they were first done, so that two stacks can take turns.
 */
final class UndoStack<T> {

    /** The number of no step: less than any. */
    static final long NONE = -1;

    private final Deque<Step<T>> done = new ArrayDeque<>();
    private final Deque<Step<T>> undone = new ArrayDeque<>();

    private record Step<T>(long number, T what) {}

    /** A stack without steps. */
    UndoStack() {}

    /** The same steps: what is done to one stack is not done to the other. */
    UndoStack(UndoStack<T> other) {
        this(other, any -> true);
    }

    /** The same steps, of those that are wanted: what is done to one stack is not done to the other. */
    UndoStack(UndoStack<T> other, Predicate<T> wanted) {
        done.addAll(other.done);
        undone.addAll(other.undone);
        done.removeIf(step -> !wanted.test(step.what));
        undone.removeIf(step -> !wanted.test(step.what));
    }

    /** Adds a step that was just done; what was undone before it cannot be done again. */
    void push(long number, T what) {
        done.addLast(new Step<>(number, what));
        undone.clear();
    }

    /** The step that was done last is another now; nothing where that bears another number. */
    void amend(long number, UnaryOperator<T> change) {
        Step<T> last = done.peekLast();
        if (last != null && last.number == number) {
            done.removeLast();
            done.addLast(new Step<>(number, change.apply(last.what)));
        }
    }

    /** Forgets the step that was done last if it is such a one and bears that number: it has come to nothing. */
    void dropLast(long number, Predicate<T> which) {
        Step<T> last = done.peekLast();
        if (last != null && last.number == number && which.test(last.what)) {
            done.removeLast();
        }
    }

    /** Adds a step that was just undone, and was done before all others that are undone. */
    void pushUndone(long number, T what) {
        undone.addLast(new Step<>(number, what));
    }

    /** The last step that was done, which is undone from now on; null if there is none. */
    @Nullable
    T undo() {
        return move(done, undone);
    }

    /** The last step that was undone, which is done from now on; null if there is none. */
    @Nullable
    T redo() {
        return move(undone, done);
    }

    /** The last step that was undone, which this stack forgets; null if there is none. */
    @Nullable
    T takeUndone() {
        Step<T> step = undone.pollLast();
        return step == null ? null : step.what;
    }

    private @Nullable T move(Deque<Step<T>> from, Deque<Step<T>> to) {
        Step<T> step = from.pollLast();
        if (step == null) {
            return null;
        }
        to.addLast(step);
        return step.what;
    }

    /** The step that {@link #redo} would do; null if there is none. */
    @Nullable
    T nextUndone() {
        Step<T> step = undone.peekLast();
        return step == null ? null : step.what;
    }

    /** The number of the step that {@link #undo} would undo. */
    long doneNumber() {
        return numberOf(done);
    }

    /** The number of the step that {@link #redo} would do. */
    long undoneNumber() {
        return numberOf(undone);
    }

    private static long numberOf(Deque<? extends Step<?>> steps) {
        Step<?> last = steps.peekLast();
        return last == null ? NONE : last.number;
    }

    /** Whether any step, done or undone, is such a one. */
    boolean anyMatch(Predicate<T> which) {
        return Stream.concat(done.stream(), undone.stream()).anyMatch(step -> which.test(step.what));
    }

    /** All steps, done or undone. */
    Stream<T> all() {
        return Stream.concat(done.stream(), undone.stream()).map(Step::what);
    }

    /** How many steps can be undone. */
    int size() {
        return done.size();
    }

    /** Nothing that was undone can be done again. */
    void forgetUndone() {
        undone.clear();
    }

    /** Keeps only the newest steps that can be undone, up to the maximum. */
    void keep(int most) {
        while (done.size() > most) {
            done.removeFirst();
        }
    }

    /** Forgets the oldest steps that can be undone where all together weigh too much, but never the last one. */
    void keepLight(ToLongFunction<T> weight, long most) {
        long together =
                done.stream().mapToLong(step -> weight.applyAsLong(step.what)).sum();
        while (together > most && done.size() > 1) {
            together -= weight.applyAsLong(done.removeFirst().what);
        }
    }

    /** Forgets all steps. */
    void clear() {
        done.clear();
        undone.clear();
    }
}
