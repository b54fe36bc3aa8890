/** What events of each type looked like so far, and what is new in one. */
@NullMarked
package io.hookscope.check.profile;

import org.jspecify.annotations.NullMarked;
