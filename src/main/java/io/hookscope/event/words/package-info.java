/** The words of a delivery's headers and body, as full-text search knows them. */
@NullMarked
package io.hookscope.event.words;

import org.jspecify.annotations.NullMarked;
