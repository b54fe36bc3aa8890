/** The window; JavaFX is known only here and in the start classes. */
@NullMarked
package io.hookscope.ui;

import org.jspecify.annotations.NullMarked;
