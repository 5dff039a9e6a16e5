/** What the window costs, frame by frame and control by control, measured from outside on the real window. */
package org.sgdviz.bench.frames;
