/** What became of a delivery that was sent on to a handler: forwards and replays with their outcomes. */
@NullMarked
package io.hookscope.delivery.handled;

import org.jspecify.annotations.NullMarked;
