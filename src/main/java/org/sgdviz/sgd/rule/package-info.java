/**
 * Rules with named numbers, such as Adam with its beta1 and epsilon, as values: what files, the terminal and the window
 * need to know of any of them. A rule is a record, whose components are its {@link org.sgdviz.sgd.rule.Parameter}s; a
 * {@link org.sgdviz.sgd.rule.Kind} is a rule's name with its usual numbers; {@link org.sgdviz.sgd.rule.Kinds} are all
 * rules for one purpose, such as the optimizers. Knows nothing of the method.
 */
@NullMarked
package org.sgdviz.sgd.rule;

import org.jspecify.annotations.NullMarked;
