/** How long the program takes to start, in processes of their own. */
package org.sgdviz.bench.start;
