/** What leaves a session and comes back, tried over real session files. */
@NullMarked
package io.hookscope.exchange;

import org.jspecify.annotations.NullMarked;
