/** Sends deliveries on to a handler as they arrive, beside the answer or in its place. */
@NullMarked
package io.hookscope.replay.forward;

import org.jspecify.annotations.NullMarked;
