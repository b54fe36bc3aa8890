/** What the journal holds moves into the tables, far from the way of an answer; until then it waits here, and is found. */
@NullMarked
package io.hookscope.store.indexing;

import org.jspecify.annotations.NullMarked;
