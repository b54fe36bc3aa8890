/** What strangers may send: each thing with its bytes, what must come back and what must be kept; quick as tests, long as one command. */
@NullMarked
package io.hookscope.hostile;

import org.jspecify.annotations.NullMarked;
