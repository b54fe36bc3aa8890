/** The services of a session, made and joined in one place, and what all sessions of a process have in common. */
@NullMarked
package io.hookscope.wiring;

import org.jspecify.annotations.NullMarked;
