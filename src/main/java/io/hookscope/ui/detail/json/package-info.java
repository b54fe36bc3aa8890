/** JSON as it stands in the text: tokens, values with their exact spelling, and a layout for reading; no controls here. */
@NullMarked
package io.hookscope.ui.detail.json;

import org.jspecify.annotations.NullMarked;
