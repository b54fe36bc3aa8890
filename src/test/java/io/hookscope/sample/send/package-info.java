/** How made requests go out. */
@NullMarked
package io.hookscope.sample.send;

import org.jspecify.annotations.NullMarked;
