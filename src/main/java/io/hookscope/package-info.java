/** Start: the command line's entry, the JavaFX application and the one place that wires services together. */
@NullMarked
package io.hookscope;

import org.jspecify.annotations.NullMarked;
