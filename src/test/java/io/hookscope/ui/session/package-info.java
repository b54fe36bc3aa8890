/** What the window hands over, tried without a display. */
@NullMarked
package io.hookscope.ui.session;

import org.jspecify.annotations.NullMarked;
