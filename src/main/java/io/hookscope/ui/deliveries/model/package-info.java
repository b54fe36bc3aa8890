/** The model of the table, without controls: which lines there are, in which order, what they come to, and what is selected, flagged, noted and unread. */
@NullMarked
package io.hookscope.ui.deliveries.model;

import org.jspecify.annotations.NullMarked;
