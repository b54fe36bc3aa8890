/** The language in which deliveries are searched: reading it, and asking rows by it. */
@NullMarked
package io.hookscope.query;

import org.jspecify.annotations.NullMarked;
