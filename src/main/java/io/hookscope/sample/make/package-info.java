/** Makes the bodies of events: consistent, realistic, and the same for the same seed and time. */
@NullMarked
package io.hookscope.sample.make;

import org.jspecify.annotations.NullMarked;
