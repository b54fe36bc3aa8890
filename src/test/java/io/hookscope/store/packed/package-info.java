/** Tests of the store on real files. */
@NullMarked
package io.hookscope.store.packed;

import org.jspecify.annotations.NullMarked;
