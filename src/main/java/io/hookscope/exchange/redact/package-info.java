/** Takes personal data and credentials out of deliveries while they still join. */
@NullMarked
package io.hookscope.exchange.redact;

import org.jspecify.annotations.NullMarked;
