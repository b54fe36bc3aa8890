/** Runs all checks that look at one delivery. */
@NullMarked
package io.hookscope.check.examine;

import org.jspecify.annotations.NullMarked;
