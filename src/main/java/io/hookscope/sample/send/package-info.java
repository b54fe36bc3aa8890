/** Sends planned requests over HTTP, at their pace, and counts the answers. */
@NullMarked
package io.hookscope.sample.send;

import org.jspecify.annotations.NullMarked;
