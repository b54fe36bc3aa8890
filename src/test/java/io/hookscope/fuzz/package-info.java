/** What is tried with bytes that a fuzzer chooses: docs/hostile.md. */
@NullMarked
package io.hookscope.fuzz;

import org.jspecify.annotations.NullMarked;
