package org.sgdviz.ui.model.surface;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.Momentum;
import org.sgdviz.ui.background.LatestRequest;

/**
 * Somebody descends on the loss surface without seeing it: each step goes wherever they like, by nothing but the
 * gradient at the place where they stand. After so many steps, or before, everything is revealed, with the ways of SGD
 * and of momentum from the same start. What takes time is computed beside the FX thread; the rest is on it.
 */
public final class OwnDescent implements AutoCloseable {

    /** So many steps there are. */
    public static final int STEPS = 10;

    /** Where it stands. */
    public enum Phase {
        /** Nobody descends. */
        OFF,
        /** The surface is hidden, and a step is to be made. */
        STEPPING,
        /** All is seen. */
        REVEALED
    }

    /**
     * What is known of it. The arrays are not to be changed.
     *
     * @param phase where it stands
     * @param way the places so far, the start first
     * @param gradient that of the place where somebody stands, NaN where a score overflows; null while not known
     * @param sgd the way of SGD, once the gradient of the start is known
     * @param momentum that of momentum
     * @param losses at the ends of the three ways, the own one first; null until they are revealed and known
     */
    public record State(
            Phase phase,
            Trail way,
            double @Nullable [] gradient,
            @Nullable Trail sgd,
            @Nullable Trail momentum,
            double @Nullable [] losses) {

        static final State OFF = new State(Phase.OFF, Trail.NONE, null, null, null, null);

        /** The number of steps made. */
        public int steps() {
            return way.across().length - 1;
        }

        /** Whether another step can be made now. */
        public boolean mayStep() {
            return phase == Phase.STEPPING && gradient != null;
        }
    }

    private record Question(DescentTask task, State state) {

        State answer() {
            Trail way = state.way();
            int last = way.across().length - 1;
            if (state.phase() == Phase.REVEALED) {
                double[] losses = {loss(way), loss(sgd()), loss(momentum())};
                return new State(Phase.REVEALED, way, null, sgd(), momentum(), losses);
            }
            double[] gradient = task.gradient(last + 1, way.across()[last], way.up()[last]);
            return new State(Phase.STEPPING, way, gradient, sgd(), momentum(), null);
        }

        private Trail sgd() {
            Trail known = state.sgd();
            return known == null ? task.way(Method.PLAIN.optimizer(), STEPS) : known;
        }

        private Trail momentum() {
            Trail known = state.momentum();
            return known == null ? task.way(Momentum.USUAL, STEPS) : known;
        }

        private double loss(Trail way) {
            int last = way.across().length - 1;
            return task.loss(way.across()[last], way.up()[last]);
        }
    }

    private final LatestRequest<Question, State> requests =
            LatestRequest.finishing("descent", (question, isCancelled) -> question.answer());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
    private @Nullable DescentTask task;

    /** Begins anew. */
    void begin(DescentTask descent) {
        task = descent;
        double[] across = {descent.start().get(descent.axes().across())};
        double[] up = {descent.start().get(descent.axes().up())};
        ask(new State(Phase.STEPPING, new Trail(across, up), null, null, null, null));
    }

    /** Ends it: nobody descends. */
    public void stop() {
        task = null;
        requests.drop();
        state.set(State.OFF);
    }

    /** Makes a step to a place, if one can be made; the last one reveals everything. */
    public void stepTo(double across, double up) {
        State now = state.get();
        if (!now.mayStep() || !Double.isFinite(across) || !Double.isFinite(up)) {
            return;
        }
        Trail way = now.way();
        int n = way.across().length;
        double[] nextAcross = Arrays.copyOf(way.across(), n + 1);
        double[] nextUp = Arrays.copyOf(way.up(), n + 1);
        nextAcross[n] = across;
        nextUp[n] = up;
        Phase next = n == STEPS ? Phase.REVEALED : Phase.STEPPING;
        ask(new State(next, new Trail(nextAcross, nextUp), null, now.sgd(), now.momentum(), null));
    }

    /** Shows everything before the last step. */
    public void reveal() {
        State now = state.get();
        if (now.phase() == Phase.STEPPING) {
            ask(new State(Phase.REVEALED, now.way(), null, now.sgd(), now.momentum(), null));
        }
    }

    private void ask(State next) {
        state.set(next);
        DescentTask asked = task;
        if (asked != null) {
            requests.ask(new Question(asked, next));
        }
    }

    /** Takes what has been computed. */
    void poll() {
        LatestRequest.Answer<Question, State> news = requests.poll();
        if (news != null && task != null) {
            State found = news.orTell();
            if (found != null && news.request().state().equals(state.get())) {
                state.set(found);
            }
        }
    }

    /** Whether somebody descends, or has. */
    public boolean isOn() {
        return state.get().phase() != Phase.OFF;
    }

    /** The weights where it starts; others where nobody descends. */
    Weights startOr(Weights others) {
        DescentTask now = task;
        return now == null ? others : now.start();
    }

    /** All ways that are known, whoever's, as if they were one; another where nobody descends. */
    Trail waysOr(Trail other) {
        State now = state.get();
        if (now.phase() == Phase.OFF) {
            return other;
        }
        Trail all = now.way();
        for (Trail more : new Trail[] {now.sgd(), now.momentum()}) {
            all = more == null ? all : all.and(more);
        }
        return all;
    }

    /** What is known of it. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    boolean isBusy() {
        return requests.isBusy();
    }

    @Override
    public void close() {
        requests.close();
    }
}
