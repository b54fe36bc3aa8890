/** How deliveries, what became of them, and verdicts are printed, for people and for programs. */
@NullMarked
package io.hookscope.cli.output;

import org.jspecify.annotations.NullMarked;
