/** The tree of a delivery's fields as people read them, raw values beside; a model without controls. */
@NullMarked
package io.hookscope.ui.detail.tree;

import org.jspecify.annotations.NullMarked;
