/** The window; JavaFX is known only here, in {@code desktop} and in the application class. */
@NullMarked
package io.hookscope.ui;

import org.jspecify.annotations.NullMarked;
