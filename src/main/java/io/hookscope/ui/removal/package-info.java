/** Deletes deliveries from the session, and can undo that for a while. */
@NullMarked
package io.hookscope.ui.removal;

import org.jspecify.annotations.NullMarked;
