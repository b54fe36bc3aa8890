/** A body as text in pages that a screen can take: coloured JSON, plain text, or a hex dump; no controls here. */
@NullMarked
package io.hookscope.ui.detail.text;

import org.jspecify.annotations.NullMarked;
