/** Writes notes to deliveries. */
@NullMarked
package io.hookscope.ui.notes;

import org.jspecify.annotations.NullMarked;
