/** Measures Hookscope beside other receivers, by hand; docs/benchmarks.md says how. */
@NullMarked
package io.hookscope.benchmark;

import org.jspecify.annotations.NullMarked;
