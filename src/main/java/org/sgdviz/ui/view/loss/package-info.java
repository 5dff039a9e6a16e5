/**
 * The loss of each update and each epoch, of one run or of several. The curve comes from a pyramid, one column per
 * pixel; the other runs and the marks of edits are a picture below it that is drawn only when they change.
 */
@NullMarked
package org.sgdviz.ui.view.loss;

import org.jspecify.annotations.NullMarked;
