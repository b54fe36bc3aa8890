/** JSON as bytes, tree, text and pointers, with no thought of what it means. Reading never throws. */
@NullMarked
package io.hookscope.event.json;

import org.jspecify.annotations.NullMarked;
