/** The window around table and detail: strip, search row, banners, empty states, status bar, menus, keys and theme. */
@NullMarked
package io.hookscope.ui.shell;

import org.jspecify.annotations.NullMarked;
