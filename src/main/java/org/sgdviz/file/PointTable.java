package org.sgdviz.file;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;
import org.sgdviz.data.Points;

/**
 * What a file of points holds.
 *
 * @param points its points
 * @param remark what was left out of them; null if nothing was
 */
public record PointTable(Points points, @Nullable Message remark) {}
