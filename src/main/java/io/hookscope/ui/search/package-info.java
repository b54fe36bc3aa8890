/** Searching in the window: what is typed becomes a filter of the table, evaluated in the background. The language belongs to {@code query}. */
@NullMarked
package io.hookscope.ui.search;

import org.jspecify.annotations.NullMarked;
