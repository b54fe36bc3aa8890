/** Files and folders that nobody but their owner can read, and names that survive a crash. */
@NullMarked
package io.hookscope.files;

import org.jspecify.annotations.NullMarked;
