/** Rows in about a fifth of the memory, so that a window can hold a million of them. */
@NullMarked
package io.hookscope.store.packed;

import org.jspecify.annotations.NullMarked;
