/** What is stored is read, checked, related to what else the session holds, and told to whoever listens, all of it behind the answer. */
@NullMarked
package io.hookscope.capture.inspect;

import org.jspecify.annotations.NullMarked;
