/** What tests of every room share: deliveries, and where the published description is. */
@NullMarked
package io.hookscope.testing;

import org.jspecify.annotations.NullMarked;
