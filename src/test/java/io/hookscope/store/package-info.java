/** Tests of the store on real files. */
@NullMarked
package io.hookscope.store;

import org.jspecify.annotations.NullMarked;
