/** The command line as a user types it. */
@NullMarked
package io.hookscope.cli;

import org.jspecify.annotations.NullMarked;
