/** HAR 1.2, the form in which browsers keep requests, written and read. */
@NullMarked
package io.hookscope.exchange.har;

import org.jspecify.annotations.NullMarked;
