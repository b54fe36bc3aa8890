/** The table of deliveries for a spreadsheet. */
@NullMarked
package io.hookscope.exchange.csv;

import org.jspecify.annotations.NullMarked;
