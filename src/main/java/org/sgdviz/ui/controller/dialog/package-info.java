/**
 * Questions, notices and messages, and the choosers of files: whatever stands in front of the window for a while. FX
 * thread.
 *
 * <p>No dialog is modal for the window manager, which on Linux would make a maximized window small again: a
 * {@code Shield} takes the window's input instead.
 */
@NullMarked
package org.sgdviz.ui.controller.dialog;

import org.jspecify.annotations.NullMarked;
