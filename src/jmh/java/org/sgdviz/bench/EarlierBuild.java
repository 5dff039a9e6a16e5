package org.sgdviz.bench;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * The classes of an earlier build, to be timed in processes of their own.
 *
 * @param classes a folder of classes, or a jar
 */
record EarlierBuild(Path classes) {

    private static final String TRAINER = "org/sgdviz/sgd/Trainer.class";

    /** @throws IllegalArgumentException if there is no trainer in it: this build's would be timed in its place */
    static EarlierBuild at(Path classes) throws IOException {
        URL[] place = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(place, null)) {
            if (loader.findResource(TRAINER) == null) {
                throw new IllegalArgumentException(classes + " is neither a folder nor a jar with " + TRAINER);
            }
        }
        return new EarlierBuild(classes.toAbsolutePath());
    }

    /** A class path on which its classes come before those of another. */
    String before(String classPath) {
        return classes + File.pathSeparator + classPath;
    }
}
