/** What commands print. */
@NullMarked
package io.hookscope.cli.output;

import org.jspecify.annotations.NullMarked;
