package org.sgdviz.bench.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javafx.application.Application;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The least that a window of JavaFX with FXML can be, of the size of ours: a label and a button, JavaFX's own theme.
 */
public final class BareWindow {

    private static final String FXML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <?import javafx.scene.control.Button?>
            <?import javafx.scene.control.Label?>
            <?import javafx.scene.layout.VBox?>
            <VBox>
              <Label text="A label" />
              <Button text="A button" />
            </VBox>
            """;

    private BareWindow() {}

    public static void main(String[] args) {
        Application.launch(Window.class);
    }

    /** JavaFX makes the instance. */
    public static final class Window extends Application {

        @Override
        public void start(Stage stage) throws IOException {
            Parent root = new FXMLLoader().load(new ByteArrayInputStream(FXML.getBytes(StandardCharsets.UTF_8)));
            stage.setScene(new Scene(root, 1280, 800));
            stage.show();
        }
    }
}
