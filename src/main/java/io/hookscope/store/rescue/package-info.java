/** What can be read of a damaged session goes into a fresh one. */
@NullMarked
package io.hookscope.store.rescue;

import org.jspecify.annotations.NullMarked;
