/** How long a start takes: {@code docs/benchmarks.md} names the command. */
@NullMarked
package io.hookscope.benchmark.start;

import org.jspecify.annotations.NullMarked;
