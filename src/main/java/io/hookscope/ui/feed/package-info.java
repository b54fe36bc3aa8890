/** The one bridge from the threads that capture to the thread that draws. */
@NullMarked
package io.hookscope.ui.feed;

import org.jspecify.annotations.NullMarked;
