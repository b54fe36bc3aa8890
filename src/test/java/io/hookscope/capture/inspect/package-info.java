/** Inspecting and publishing on real session files. */
@NullMarked
package io.hookscope.capture.inspect;

import org.jspecify.annotations.NullMarked;
