/** Tests of the plan in force. */
@NullMarked
package io.hookscope.capture.plan.run;

import org.jspecify.annotations.NullMarked;
