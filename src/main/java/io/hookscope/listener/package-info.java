/** The HTTP server that receives webhooks; the only room that knows Undertow. */
@NullMarked
package io.hookscope.listener;

import org.jspecify.annotations.NullMarked;
