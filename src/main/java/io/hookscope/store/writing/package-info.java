/** What is stored goes to the journal in groups, within bounds, and what the disk says to that. */
@NullMarked
package io.hookscope.store.writing;

import org.jspecify.annotations.NullMarked;
