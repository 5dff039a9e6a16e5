package org.sgdviz.ui.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.File;
import java.io.FileOutputStream;
import java.util.Random;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.run.LossPyramid;

public final class PlotsDemo {
    public static void main(String[] a) {
        Application.launch(App.class, a);
    }

    public static final class App extends Application {
        public void start(Stage stage) throws Exception {
            String theme = getParameters().getRaw().get(0);
            int n = Integer.parseInt(getParameters().getRaw().get(1));
            int updates = Integer.parseInt(getParameters().getRaw().get(2));
            boolean batch = getParameters().getRaw().get(3).contains("b");
            boolean log = getParameters().getRaw().get(3).contains("l");
            boolean prev = getParameters().getRaw().get(3).contains("p");
            boolean out = getParameters().getRaw().get(3).contains("o");
            if (theme.equals("dark")) Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            if (theme.equals("light")) Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Random r = new Random(1);
            double[] x1 = new double[n], x2 = new double[n];
            byte[] l = new byte[n];
            for (int i = 0; i < n; i++) {
                l[i] = (byte) (i & 1);
                x1[i] = (l[i] == 0 ? -1.2 : 1.3) + r.nextGaussian() * 1.2;
                x2[i] = (l[i] == 0 ? 4 : 6.0) + r.nextGaussian() * 1.1;
            }
            Points p = Points.of(x1, x2, l, Names.DEFAULT);
            ScatterPlot s = new ScatterPlot();
            LossChart c = new LossChart();
            s.setPoints(p, null);
            double w0 = out ? -30 : -5.0, w1 = 1.1, w2 = 1.0;
            s.setBoundary(w0, w1, w2);
            if (batch) {
                int[] b = new int[32];
                for (int i = 0; i < 32; i++) b[i] = i * 7;
                s.setBatch(b);
            }
            if (n <= 5000) {
                int[] m = java.util.stream.IntStream.range(0, n)
                        .filter(i -> (w0 + w1 * p.x1(i) + w2 * p.x2(i) > 0) != (p.label(i) == 1))
                        .toArray();
                s.setMisclassified(m);
            }
            LossPyramid y = new LossPyramid(), z = new LossPyramid();
            double[] ends = new double[updates / 13 + 1], el = new double[ends.length];
            int e = 0;
            double sum = 0;
            for (int u = 1; u <= updates; u++) {
                double v = (0.2 + 1.3 * Math.exp(-u / 400.0)) * (1 + 0.35 * r.nextGaussian() * r.nextDouble());
                y.append(Math.max(v, 0.01));
                sum += v;
                z.append((0.5 + 1.3 * Math.exp(-u / 100.0)) * (1 + 0.1 * r.nextGaussian()));
                if (u % 13 == 0) {
                    ends[e] = u;
                    el[e++] = sum / 13;
                    sum = 0;
                }
            }
            y.publish();
            z.publish();
            c.setCurve(y.view());
            c.setEpochs(ends, el, e);
            c.setLossName("cross-entropy per example");
            c.setLogarithmic(log);
            if (prev) {
                c.setPrevious(z.view());
                c.setMarks(new double[] {updates / 3, updates / 2});
                c.setPresent(updates * 0.8);
            }
            if (updates == 0) {
                c.setCurve(null);
                c.setHint("Press Play (Space) to start");
            }
            VBox box = new VBox(s, c);
            VBox.setVgrow(s, Priority.ALWAYS);
            c.setPrefHeight(260);
            c.setMinHeight(200);
            s.setPrefHeight(500);
            Scene scene = new Scene(box, 1280, 800);
            scene.getStylesheets().add(Plot.STYLESHEET);
            if (theme.equals("dark")) box.getStyleClass().add("dark");
            stage.setScene(scene);
            stage.show();
            long[] t = {0, 0};
            new javafx.animation.AnimationTimer() {
                public void handle(long now) {
                    if (t[0] < 100 && t[0] > 20) s.setBoundary(w0 + 1e-9 * t[0], w1, w2);
                    long q = System.nanoTime();
                    s.draw();
                    c.draw();
                    q = System.nanoTime() - q;
                    if (t[0] > 60) t[1] += q;
                    if (t[0]++ == 100) System.out.println("draw ms " + t[1] / 40 / 1e6);
                }
            }.start();
            if (theme.equals("figure")) {
                double[] h = new double[60];
                for (int i = 0; i < 60; i++) h[i] = 5 * Math.exp(-i / 9.0) + 0.6;
                try (FileOutputStream f =
                        new FileOutputStream(new File(getParameters().getRaw().get(4)))) {
                    PngWriter.write(new TutorialFigure(p, new double[] {w0, w1, w2}, h).render(1280, 640), f);
                }
                Platform.exit();
            }
        }
    }
}
