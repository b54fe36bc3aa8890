/** A session's file on disk: opened in the few ways there are, locked, told from other files, and read where it is damaged. */
@NullMarked
package io.hookscope.store.file;

import org.jspecify.annotations.NullMarked;
