/** Sessions as they are opened: to be worked with, read, or looked at while somebody else has them open; and how they are copied. */
@NullMarked
package io.hookscope.store.session;

import org.jspecify.annotations.NullMarked;
