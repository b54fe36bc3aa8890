/** The append-only journal that stands before the index: records in segment files, written in groups, synced once each. */
@NullMarked
package io.hookscope.store.journal;

import org.jspecify.annotations.NullMarked;
