/** The command line: subcommands over the same services, no window. */
@NullMarked
package io.hookscope.cli;

import org.jspecify.annotations.NullMarked;
