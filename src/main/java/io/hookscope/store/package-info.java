/** Durability and retrieval of a session; the only room that knows SQL. What a delivery means is decided elsewhere. */
@NullMarked
package io.hookscope.store;

import org.jspecify.annotations.NullMarked;
