/** Plans as short texts for the command line, the settings and the editor, and the plans that have a name. */
@NullMarked
package io.hookscope.capture.plan.notation;

import org.jspecify.annotations.NullMarked;
