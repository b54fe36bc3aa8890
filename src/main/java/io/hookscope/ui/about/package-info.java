/** The About window: version, licences and the libraries in use. */
@NullMarked
package io.hookscope.ui.about;

import org.jspecify.annotations.NullMarked;
