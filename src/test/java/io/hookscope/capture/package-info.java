/** Capturing on real session files. */
@NullMarked
package io.hookscope.capture;

import org.jspecify.annotations.NullMarked;
