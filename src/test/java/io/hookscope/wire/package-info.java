/** The writer of requests and the words for what goes wrong with it. */
@NullMarked
package io.hookscope.wire;

import org.jspecify.annotations.NullMarked;
