/** What the window hands over, tried without a display. */
@NullMarked
package io.hookscope.ui.exchange;

import org.jspecify.annotations.NullMarked;
