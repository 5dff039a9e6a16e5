/**
 * Labelled points of the plane and where they come from.
 *
 * <p>A {@link org.sgdviz.data.DataSource} is an immutable description (a seeded generator, or points that were given);
 * its {@link org.sgdviz.data.DataSource#points()} are {@link org.sgdviz.data.Points}, the same each time. Every random
 * number of the program comes from {@link org.sgdviz.data.RandomState}, which repeats NumPy's: blobs, moons and circles
 * equal scikit-learn's to 4e-15, and their labels exactly. So that the last bits are the same on every machine, nothing
 * here uses {@code Math.log}, {@code sin} or {@code cos}, only {@link StrictMath}.
 *
 * <p>A generator (one class per {@link org.sgdviz.data.Shape}) adds its rows in order, shuffles them and adds the
 * noise; which random numbers it draws, and in which order, is what makes it repeat the Python function, so a
 * generator must never be "simplified" in that.
 *
 * <p>Here is also how all layers say what is wrong without knowing the language of whoever reads it: a failure that a
 * user's input can lead to is {@link org.sgdviz.data.Explained} and carries a {@link org.sgdviz.data.Message}, a key
 * with arguments; the sentence stands in the bundles of {@code org.sgdviz.text}. A value that is refused is an
 * {@link org.sgdviz.data.IllegalValueException}, an {@code IllegalArgumentException} that is explained. Plain
 * exceptions in English are for faults of the program alone, which no input leads to: {@code IllegalStateException}
 * anywhere and, in views, {@code IllegalArgumentException}. A test searches the sources for other sentences.
 */
@NullMarked
package org.sgdviz.data;

import org.jspecify.annotations.NullMarked;
