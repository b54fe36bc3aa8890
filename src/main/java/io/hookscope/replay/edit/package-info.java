/** Changes a stored delivery before it is sent again: values, headers and the signature. */
@NullMarked
package io.hookscope.replay.edit;

import org.jspecify.annotations.NullMarked;
