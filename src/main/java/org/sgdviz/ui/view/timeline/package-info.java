/**
 * The row below the loss chart that shows which update is in view, and on which one goes to any other. It lies along
 * the chart's x axis, so it knows the chart.
 */
@NullMarked
package org.sgdviz.ui.view.timeline;

import org.jspecify.annotations.NullMarked;
