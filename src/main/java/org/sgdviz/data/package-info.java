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
 */
@NullMarked
package org.sgdviz.data;

import org.jspecify.annotations.NullMarked;
