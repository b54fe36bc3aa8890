/** The way from Voucherify to the listener as the window shows it: tunnel, probe, and the first steps. */
@NullMarked
package io.hookscope.ui.setup;

import org.jspecify.annotations.NullMarked;
