/** Sends stored deliveries to a handler again, and keeps what became of each. */
@NullMarked
package io.hookscope.replay;

import org.jspecify.annotations.NullMarked;
