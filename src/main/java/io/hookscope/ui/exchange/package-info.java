/** Copies, exports and imports started from the window; the file formats belong to {@code exchange}. */
@NullMarked
package io.hookscope.ui.exchange;

import org.jspecify.annotations.NullMarked;
