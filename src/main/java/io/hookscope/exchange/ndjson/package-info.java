/** One JSON object a line for each delivery, exact enough to be imported again. */
@NullMarked
package io.hookscope.exchange.ndjson;

import org.jspecify.annotations.NullMarked;
