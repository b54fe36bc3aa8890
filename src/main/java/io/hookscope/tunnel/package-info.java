/** The way from the internet to the listener: ngrok's agent on this machine, and the public URL that leads here. */
@NullMarked
package io.hookscope.tunnel;

import org.jspecify.annotations.NullMarked;
