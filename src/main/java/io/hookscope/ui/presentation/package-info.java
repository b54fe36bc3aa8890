/** Hides on screen what exports redact. */
@NullMarked
package io.hookscope.ui.presentation;

import org.jspecify.annotations.NullMarked;
