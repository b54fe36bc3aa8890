/** Tries a handler from outside: sends it what at-least-once delivery brings, and judges its answers and its bookings. */
@NullMarked
package io.hookscope.sample.scenario;

import org.jspecify.annotations.NullMarked;
