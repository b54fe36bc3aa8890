/** Takes deliveries out of a session into files that other tools read, and back in. */
@NullMarked
package io.hookscope.exchange;

import org.jspecify.annotations.NullMarked;
