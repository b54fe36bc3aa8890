/** Turns requested events into requests with a time to send them: stacks, redeliveries, duplicates, lives, defects and signatures. */
@NullMarked
package io.hookscope.sample.plan;

import org.jspecify.annotations.NullMarked;
