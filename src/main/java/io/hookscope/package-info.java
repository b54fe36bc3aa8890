/** Start: the command line's entry, and the JavaFX application that it opens without a command. */
@NullMarked
package io.hookscope;

import org.jspecify.annotations.NullMarked;
