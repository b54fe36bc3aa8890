/** Store first, then answer, then publish: the way of one delivery. */
@NullMarked
package io.hookscope.capture;

import org.jspecify.annotations.NullMarked;
