/** Searching in the window: what is typed becomes a filter of the table, found out in the background. */
@NullMarked
package io.hookscope.ui.search;

import org.jspecify.annotations.NullMarked;
