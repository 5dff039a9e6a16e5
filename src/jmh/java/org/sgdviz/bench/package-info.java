/** Measurements of what the program promises about speed; each says which question it answers. */
package org.sgdviz.bench;
