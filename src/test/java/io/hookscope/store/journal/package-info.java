/** Tests of the journal on real files. */
@NullMarked
package io.hookscope.store.journal;

import org.jspecify.annotations.NullMarked;
