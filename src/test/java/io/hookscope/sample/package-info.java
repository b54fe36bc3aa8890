/** The rules that hold for real events, written down a second time, and held against what is made here. */
@NullMarked
package io.hookscope.sample;

import org.jspecify.annotations.NullMarked;
