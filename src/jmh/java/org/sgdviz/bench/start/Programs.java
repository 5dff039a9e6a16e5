package org.sgdviz.bench.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The programs that are compared, as they lie in the folder that Maven builds them in. */
public final class Programs {

    /** Debian's, which has its packages, where there is one. */
    private static final String PYTHON = Files.exists(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";

    private final Path jar;
    private final Path classes;
    private final Path benchmarks;
    private final List<Path> libraries;

    /** Finds them by this JVM's own class path. Fails if the jar is not packaged. */
    public Programs() throws IOException {
        Path own = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.endsWith("test-classes"))
                .findFirst()
                .orElseThrow();
        Path target = own.resolveSibling("");
        benchmarks = own;
        classes = target.resolve("classes");
        jar = target.resolve("sgd-visualizer.jar");
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing: package it first, with mvn package");
        }
        try (Stream<Path> found = Files.list(target.resolve("lib"))) {
            libraries = found.sorted().toList();
        }
    }

    /** The least window that there can be. */
    public Launch bareWindow() {
        List<Path> javafx = libraries.stream()
                .filter(library -> library.getFileName().toString().startsWith("javafx-"))
                .toList();
        return watched(jvmFlags(), javafx, BareWindow.class.getName());
    }

    /** What {@code java -jar} starts: the jar names the libraries that it wants. */
    public Launch jarWindow() {
        return watched("", List.of(jar), "org.sgdviz.Main");
    }

    /** What {@code mvn javafx:run} starts. */
    public Launch runWindow() {
        return watched(windowFlags(), classesAndLibraries(), "org.sgdviz.Main");
    }

    /** As {@link #runWindow()}, with 1,000,000 points. */
    public Launch millionPoints() {
        return watched(windowFlags(), classesAndLibraries(), MillionPoints.class.getName());
    }

    /** The command {@code train} of the jar. */
    public Launch train(String... arguments) {
        List<String> all = new ArrayList<>(List.of("-jar", jar.toString(), "train"));
        all.addAll(List.of(arguments));
        return Launch.java("", all);
    }

    /** The tutorial's rule in Python. */
    public Launch python(String... arguments) {
        Path script = benchmarks.resolve("../../src/jmh/python/tutorial.py").normalize();
        List<String> all = new ArrayList<>(List.of(PYTHON, script.toString()));
        all.addAll(List.of(arguments));
        return new Launch(List.copyOf(all));
    }

    private List<Path> classesAndLibraries() {
        return Stream.concat(Stream.of(classes), libraries.stream()).toList();
    }

    private Launch watched(String options, List<Path> classPath, String main) {
        String path = String.join(
                File.pathSeparator,
                Stream.concat(classPath.stream(), Stream.of(benchmarks))
                        .map(Path::toString)
                        .toList());
        return Launch.java(options, List.of("-cp", path, FirstFrame.class.getName(), main));
    }

    private static String jvmFlags() {
        return System.getProperty("jvm.flags", "");
    }

    private static String windowFlags() {
        return System.getProperty("window.flags", "") + " " + jvmFlags();
    }
}
