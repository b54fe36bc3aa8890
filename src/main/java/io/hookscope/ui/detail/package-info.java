/** The right side of the window: everything about the selected delivery. */
@NullMarked
package io.hookscope.ui.detail;

import org.jspecify.annotations.NullMarked;
