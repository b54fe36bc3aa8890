/** Tests of the short notation. */
@NullMarked
package io.hookscope.capture.plan.notation;

import org.jspecify.annotations.NullMarked;
