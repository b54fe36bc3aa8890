/** Turns wished events into requests with a time: stacks, redeliveries, duplicates, lives, defects and signatures. */
@NullMarked
package io.hookscope.sample.plan;

import org.jspecify.annotations.NullMarked;
