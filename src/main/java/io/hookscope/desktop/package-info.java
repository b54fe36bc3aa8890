/** The windows of the process, each with a session of its own, and who joins each service with its part of the window. */
@NullMarked
package io.hookscope.desktop;

import org.jspecify.annotations.NullMarked;
