/** The plan in force: reads what a rule asks about, counts, chooses and ends by itself. */
@NullMarked
package io.hookscope.capture.plan.run;

import org.jspecify.annotations.NullMarked;
