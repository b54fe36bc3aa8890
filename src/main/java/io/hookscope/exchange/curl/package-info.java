/** Deliveries as curl command lines for a POSIX shell and for PowerShell, and such lines parsed back. */
@NullMarked
package io.hookscope.exchange.curl;

import org.jspecify.annotations.NullMarked;
