/** Tests of changed deliveries. */
@NullMarked
package io.hookscope.replay.edit;

import org.jspecify.annotations.NullMarked;
