/** Notifications from the desktop while none of our windows is in front. */
@NullMarked
package io.hookscope.ui.notices;

import org.jspecify.annotations.NullMarked;
