@NullMarked
package io.hookscope.replay;

import org.jspecify.annotations.NullMarked;
