/** The texts that people read, in the language that they chose. */
@NullMarked
package io.hookscope.words;

import org.jspecify.annotations.NullMarked;
