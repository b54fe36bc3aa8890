/** The session's tables: their schema, how records stand in their columns, transactions, and the index of words. */
@NullMarked
package io.hookscope.store.sql;

import org.jspecify.annotations.NullMarked;
