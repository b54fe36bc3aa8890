/** When work waits and when it stands back, told by a clock that the test turns. */
@NullMarked
package io.hookscope.store.pace;

import org.jspecify.annotations.NullMarked;
