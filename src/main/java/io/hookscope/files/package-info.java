/** Files and folders that nobody but their owner can read, files that appear as a whole, and names that survive a crash. */
@NullMarked
package io.hookscope.files;

import org.jspecify.annotations.NullMarked;
