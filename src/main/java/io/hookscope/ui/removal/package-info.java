/** Takes deliveries out of the session, and brings them back for a while. */
@NullMarked
package io.hookscope.ui.removal;

import org.jspecify.annotations.NullMarked;
