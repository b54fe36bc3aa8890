/** What a person does with a session as a whole: copies it, appends another. */
@NullMarked
package io.hookscope.ui.session;

import org.jspecify.annotations.NullMarked;
