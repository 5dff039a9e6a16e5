package org.sgdviz.ui.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;

/** What the window shows and how: nothing of it touches a run. FX thread only. */
public final class ViewSettings {

    private final ObjectProperty<ShownLoss> shownLoss = new SimpleObjectProperty<>(ViewState.DEFAULT.shownLoss());
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(ViewState.DEFAULT.logarithmic());
    private final ObjectProperty<ViewState.Shading> shading = new SimpleObjectProperty<>(ViewState.DEFAULT.shading());
    private final ObjectProperty<ViewState.XAxis> xAxis = new SimpleObjectProperty<>(ViewState.DEFAULT.xAxis());
    private final ObjectProperty<@Nullable Boolean> equalScales =
            new SimpleObjectProperty<>(ViewState.DEFAULT.equalScales());
    private final BooleanProperty outlines = new SimpleBooleanProperty(ViewState.DEFAULT.outlines());
    private final BooleanProperty scalesEqual = new SimpleBooleanProperty(true);
    private final DoubleProperty threshold = new SimpleDoubleProperty();
    private final ObjectProperty<UpdateStage> updateStage = new SimpleObjectProperty<>(UpdateStage.STEP);
    private final IntegerProperty selectedClass = new SimpleIntegerProperty();
    private final BooleanProperty dark = new SimpleBooleanProperty(ViewState.DEFAULT.dark());
    private final IntegerProperty textSize = new SimpleIntegerProperty(ViewState.DEFAULT.textSize());

    private final Map<Panel, BooleanProperty> open = new EnumMap<>(Panel.class);

    /** As at the first start of the program. */
    public ViewSettings() {
        for (Panel panel : Panel.values()) {
            open.put(panel, new SimpleBooleanProperty(panel.isOpenAtFirst()));
        }
        for (Panel lens : Panel.LENSES) {
            open(lens).subscribe(now -> {
                if (now) {
                    closeOthers(lens);
                }
            });
        }
    }

    private void closeOthers(Panel lens) {
        for (Panel other : Panel.LENSES) {
            if (other != lens) {
                open(other).set(false);
            }
        }
    }

    /**
     * Everything as at the start of the program, but for dark or light, the text size and what is folded: those suit
     * the room.
     */
    public void reset() {
        shownLoss.set(ViewState.DEFAULT.shownLoss());
        logarithmic.set(ViewState.DEFAULT.logarithmic());
        shading.set(ViewState.DEFAULT.shading());
        outlines.set(ViewState.DEFAULT.outlines());
        xAxis.set(ViewState.DEFAULT.xAxis());
        equalScales.set(ViewState.DEFAULT.equalScales());
        selectedClass.set(0);
        threshold.set(0);
    }

    /** Makes the text larger (positive) or smaller (negative) by so many steps, within bounds. */
    public void enlargeText(int steps) {
        textSize.set(Math.max(ViewState.SMALLEST_TEXT, Math.min(ViewState.LARGEST_TEXT, textSize.get() + steps)));
    }

    /** Which loss the chart and the status line show. */
    public ObjectProperty<ShownLoss> shownLoss() {
        return shownLoss;
    }

    /** Whether the loss axis is logarithmic. */
    public BooleanProperty logarithmic() {
        return logarithmic;
    }

    /** What the loss chart counts along. */
    public ObjectProperty<ViewState.XAxis> xAxis() {
        return xAxis;
    }

    /** Whether both axes of the plane have one scale; null: nobody has said, it goes by the data. */
    public ObjectProperty<@Nullable Boolean> equalScales() {
        return equalScales;
    }

    /** How the plane is shaded. */
    public ObjectProperty<ViewState.Shading> shading() {
        return shading;
    }

    /** Whether misclassified points are outlined. */
    public BooleanProperty outlines() {
        return outlines;
    }

    /** The score above which class 1 is predicted: 0, but where somebody asks what another one would do. */
    public DoubleProperty threshold() {
        return threshold;
    }

    /** How far the update in view is explained. */
    public ObjectProperty<UpdateStage> updateStage() {
        return updateStage;
    }

    /** Whether both axes of the plane have one scale now; written by who shows the plane. */
    public BooleanProperty scalesEqual() {
        return scalesEqual;
    }

    /** The class, 0 or 1, of the points that a plain click adds. */
    public IntegerProperty selectedClass() {
        return selectedClass;
    }

    public BooleanProperty dark() {
        return dark;
    }

    /** Whether a panel is open, and not folded away. */
    public BooleanProperty open(Panel panel) {
        return Objects.requireNonNull(open.get(panel));
    }

    /** Size of ordinary text, in pixels. */
    public IntegerProperty textSize() {
        return textSize;
    }
}
