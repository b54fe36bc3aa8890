/** Realistic, signed deliveries made on this machine. */
@NullMarked
package io.hookscope.sample;

import org.jspecify.annotations.NullMarked;
