package org.sgdviz.file;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;

/**
 * What a file of points holds.
 *
 * @param points its points
 * @param remark what was left out of them, as a sentence without a full stop; null if nothing was
 */
public record PointTable(Points points, @Nullable String remark) {}
