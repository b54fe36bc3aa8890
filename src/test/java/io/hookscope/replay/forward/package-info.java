@NullMarked
package io.hookscope.replay.forward;

import org.jspecify.annotations.NullMarked;
