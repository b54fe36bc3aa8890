/** Durability and retrieval of a session; the only room that knows SQL. */
@NullMarked
package io.hookscope.store;

import org.jspecify.annotations.NullMarked;
