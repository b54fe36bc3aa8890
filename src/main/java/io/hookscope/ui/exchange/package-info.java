/** Hands deliveries over from the window: copies, exports and imports. */
@NullMarked
package io.hookscope.ui.exchange;

import org.jspecify.annotations.NullMarked;
