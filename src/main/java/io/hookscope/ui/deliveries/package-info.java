/** The table of deliveries: its model without controls, its columns, and how it stays put while deliveries come. */
@NullMarked
package io.hookscope.ui.deliveries;

import org.jspecify.annotations.NullMarked;
