/** The curl commands, run by a real shell and a real curl where there are any. */
@NullMarked
package io.hookscope.exchange.curl;

import org.jspecify.annotations.NullMarked;
