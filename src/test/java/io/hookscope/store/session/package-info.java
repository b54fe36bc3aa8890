/** Tests of the store on real files. */
@NullMarked
package io.hookscope.store.session;

import org.jspecify.annotations.NullMarked;
