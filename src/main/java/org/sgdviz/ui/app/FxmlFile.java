package org.sgdviz.ui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.sgdviz.ui.controller.Part;

/** The one place that loads FXML: each controller must be among those handed in. */
final class FxmlFile {

    private FxmlFile() {}

    /**
     * A part of the window that shows itself by what its controllers subscribe to; those of them that are parts are
     * polled, drawn and closed with it.
     *
     * @param place receives what is loaded
     */
    static Part part(String name, ResourceBundle messages, Map<Class<?>, Object> controllers, Consumer<Region> place) {
        place.accept((Region) load(name, messages, controllers));
        List<Part> inside = controllers.values().stream()
                .filter(Part.class::isInstance)
                .map(Part.class::cast)
                .toList();
        return new Part() {
            @Override
            public void poll() {
                inside.forEach(Part::poll);
            }

            @Override
            public boolean draw() {
                boolean busy = false;
                for (Part each : inside) {
                    busy |= each.draw();
                }
                return busy;
            }

            @Override
            public void close() {
                inside.forEach(Part::close);
            }
        };
    }

    /**
     * Loads a file of the {@code ui} resources with all that it includes.
     *
     * @param controllers the controllers by their class
     */
    static Parent load(String name, ResourceBundle messages, Map<Class<?>, Object> controllers) {
        URL url = Objects.requireNonNull(FxmlFile.class.getResource("/org/sgdviz/ui/" + name), name);
        FXMLLoader loader = new FXMLLoader(url, messages);
        loader.setControllerFactory(type -> {
            Object controller = controllers.get(type);
            if (controller == null) {
                throw new IllegalStateException(name + " asks for an unknown controller: " + type.getName());
            }
            return controller;
        });
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
