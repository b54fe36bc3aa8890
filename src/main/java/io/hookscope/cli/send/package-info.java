/** The options of {@code hookscope send}, and what it prints. */
@NullMarked
package io.hookscope.cli.send;

import org.jspecify.annotations.NullMarked;
