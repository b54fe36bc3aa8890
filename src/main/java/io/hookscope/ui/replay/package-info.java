/** The window's part in replaying and forwarding: targets, progress, outcomes, and the editor. */
@NullMarked
package io.hookscope.ui.replay;

import org.jspecify.annotations.NullMarked;
