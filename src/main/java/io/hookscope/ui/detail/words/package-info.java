/** The words that the detail view shows, read from its strings file. */
@NullMarked
package io.hookscope.ui.detail.words;

import org.jspecify.annotations.NullMarked;
