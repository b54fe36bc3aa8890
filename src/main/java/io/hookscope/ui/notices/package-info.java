/** Telling a person what happens while no window is in front. */
@NullMarked
package io.hookscope.ui.notices;

import org.jspecify.annotations.NullMarked;
