/** The totals of a session as a chart whose parts filter the table. */
@NullMarked
package io.hookscope.ui.summary;

import org.jspecify.annotations.NullMarked;
