package org.sgdviz.ui.model.update;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Run;
import org.sgdviz.ui.background.LatestRequest;
import org.sgdviz.ui.model.KeptReplay;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.TrainingModel;

/**
 * The update in view, of the present or the past, computed again with all that it went through. The latest request
 * wins; the result is polled. While updates come faster than they can be read nothing is computed. FX thread only.
 */
public final class UpdateModel implements AutoCloseable {

    /** At more updates a second nobody reads what each of them did. */
    private static final double FASTEST = 4.5;

    private final TrainingModel model;
    private final LatestRequest<Question, Explanation> requests =
            LatestRequest.cancelling("update", (question, isCancelled) -> answer(question, isCancelled));
    private final ReadOnlyObjectWrapper<@Nullable Explanation> explanation = new ReadOnlyObjectWrapper<>();

    // used only by the thread that carries out the requests
    private final KeptReplay replay = new KeptReplay(() -> this.isCancelled.getAsBoolean());
    private BooleanSupplier isCancelled = () -> false;

    private @Nullable Question last;

    private record Question(Run run, long number) {}

    /** Of what the model shows; nothing is computed before the first {@link #poll}. */
    public UpdateModel(TrainingModel model) {
        this.model = model;
    }

    private Explanation answer(Question question, BooleanSupplier cancelled) {
        isCancelled = cancelled;
        return Explanation.of(question.run, replay.of(question.run).explain(question.number));
    }

    /** Asks for the update that is shown now, and takes what is there. */
    public void poll() {
        Question wanted =
                new Question(model.run().get(), model.time().shown().get().number());
        if (isTooFast() || wanted.number == 0) {
            requests.drop();
            last = null;
            explanation.set(null);
            return;
        }
        if (!wanted.equals(last)) {
            last = wanted;
            requests.ask(wanted);
        }
        LatestRequest.Answer<Question, Explanation> news = requests.poll();
        if (news != null) {
            explanation.set(news.orTell());
        }
    }

    /** Whether updates come faster than they can be read. */
    public boolean isTooFast() {
        return model.transport().playing().get() && model.transport().speed().get() > FASTEST;
    }

    /** Whether what is explained is the update that is shown. */
    public boolean isOf(Moment moment) {
        Explanation known = explanation.get();
        return known != null
                && known.number() == moment.number()
                && known.run().equals(model.run().get());
    }

    /** Forgets what is shown: nobody looks any more. */
    public void leave() {
        requests.drop();
        last = null;
        explanation.set(null);
    }

    /** Whether a later {@link #poll} may show another result. */
    public boolean isBusy() {
        return requests.isBusy();
    }

    /** The update with all that it went through; null where none is known. */
    public ReadOnlyObjectProperty<@Nullable Explanation> explanation() {
        return explanation.getReadOnlyProperty();
    }

    @Override
    public void close() {
        requests.close();
    }
}
