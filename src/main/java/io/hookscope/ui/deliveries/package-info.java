/** The table of deliveries: its columns, its lines, and how it stays put while deliveries come. */
@NullMarked
package io.hookscope.ui.deliveries;

import org.jspecify.annotations.NullMarked;
