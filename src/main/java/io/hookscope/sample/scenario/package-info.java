/** Tests a handler from outside: sends what at-least-once delivery can bring, and judges its answers and bookings. */
@NullMarked
package io.hookscope.sample.scenario;

import org.jspecify.annotations.NullMarked;
