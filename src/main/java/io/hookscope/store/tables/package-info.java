/** The session's tables in use: what is put in, what leaves by a limit or a person's wish, what is read and counted. */
@NullMarked
package io.hookscope.store.tables;

import org.jspecify.annotations.NullMarked;
