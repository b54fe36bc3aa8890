/** The response plan in the window: choosing it, editing it, and the loud banner while it is in force. */
@NullMarked
package io.hookscope.ui.respond;

import org.jspecify.annotations.NullMarked;
