/** Whether what an event says is well formed and agrees with itself. */
@NullMarked
package io.hookscope.check.payload;

import org.jspecify.annotations.NullMarked;
