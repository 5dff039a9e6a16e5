package org.sgdviz.ui.controller.noise;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.controller.DrawingHost;
import org.sgdviz.ui.controller.LensFigure;
import org.sgdviz.ui.controller.Part;
import org.sgdviz.ui.controller.WeightNames;
import org.sgdviz.ui.model.DraggedWeights;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.model.noise.Noise;
import org.sgdviz.ui.model.noise.NoiseModel;
import org.sgdviz.ui.model.noise.NoisePart;
import org.sgdviz.ui.view.noise.Cloud;
import org.sgdviz.ui.view.noise.NoiseView;

/** Joins the noise lens to the model: the gradients by which two weights, and how they are said in the status line. */
public final class NoiseBinding implements Part {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final LensFigure figure;
    private final Messages messages;
    private final NoiseWords words;
    private final WeightNames names;
    private final NoiseModel noise;
    private final NoisePart part = new NoisePart();
    private final NoiseView view = new NoiseView();
    private final DrawingHost host;
    private List<String> shownNames = List.of();
    private int across = 1;
    private int up = 2;

    /**
     * Made when it is first shown.
     *
     * @param figure what it adds to the status line
     * @param host draws it, and is asked for frames in which it is polled
     * @param place takes the view, for good
     */
    public NoiseBinding(
            TrainingModel model,
            ViewSettings settings,
            DraggedWeights dragged,
            LensFigure figure,
            Messages messages,
            DrawingHost host,
            Consumer<Region> place) {
        this.model = model;
        this.settings = settings;
        this.figure = figure;
        this.messages = messages;
        this.words = new NoiseWords(messages);
        this.names = new WeightNames(messages);
        this.noise = new NoiseModel(model, dragged);
        this.host = host;
        host.take(view.plot());
        place.accept(view);
    }

    /** Joins them, for good. */
    public NoiseBinding bind() {
        settings.textSize().subscribe(pixels -> view.setTextSize(pixels.doubleValue()));
        view.setOnClose(() -> settings.open(Panel.NOISE).set(false));
        view.setOnAxes((wantedAcross, wantedUp) -> {
            across = wantedAcross;
            up = wantedUp;
            showNames();
            show(noise.noise().get());
        });
        view.setOnFit(() -> {
            part.fit();
            show(noise.noise().get());
        });
        noise.noise().subscribe(this::show);
        settings.open(Panel.NOISE)
                .subscribe(
                        open -> figure.text().set(open ? direction(noise.noise().get()) : ""));
        return this;
    }

    @Override
    public void poll() {
        noise.poll();
        FeatureMap features = model.time().shown().get().features();
        List<String> now =
                names.of(features, model.points().points().get().points().names());
        if (!now.equals(shownNames)) {
            shownNames = now;
            if (Math.max(across, up) >= now.size()) {
                across = now.size() > 2 ? 1 : 0;
                up = Math.min(2, now.size() - 1);
            }
            showNames();
            show(noise.noise().get());
        }
    }

    private void showNames() {
        view.showAxes(
                shownNames,
                across,
                up,
                messages.text("noise.axis", shownNames.get(across)),
                messages.text("noise.axis", shownNames.get(up)));
    }

    private String direction(@Nullable Noise shown) {
        return shown == null ? "" : words.direction(shown);
    }

    private void show(@Nullable Noise shown) {
        if (settings.open(Panel.NOISE).get()) {
            figure.text().set(direction(shown));
        }
        if (shown == null || Math.max(across, up) >= shown.full().length) {
            return; // that of these weights is on its way
        }
        if (!shown.isShown()) {
            view.showNothing(words.nothing(shown));
            return;
        }
        double times = shown.shrinkage();
        double[][] covariance = shown.moments().covariance();
        double[] own = shown.own();
        Cloud cloud = new Cloud(
                part.holding(shown, across, up),
                shown.tips()[across],
                shown.tips()[up],
                new double[] {shown.full()[across], shown.full()[up]},
                new double[] {
                    times * covariance[across][across], times * covariance[up][up], times * covariance[across][up]
                },
                own == null ? null : new double[] {own[across], own[up]});
        view.show(
                cloud,
                words.spread(shown),
                words.caption(shown, model.settings().get().objective()));
        host.frames().run();
    }

    @Override
    public boolean draw() {
        return view.plot().draw() || noise.isBusy();
    }

    @Override
    public void close() {
        noise.close();
        view.plot().dispose();
    }
}
