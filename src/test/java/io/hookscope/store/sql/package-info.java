/** Tests of how records stand in tables. */
@NullMarked
package io.hookscope.store.sql;

import org.jspecify.annotations.NullMarked;
