/** One request on a connection of its own: written byte for byte, its answer read within bounds. */
@NullMarked
package io.hookscope.wire;

import org.jspecify.annotations.NullMarked;
