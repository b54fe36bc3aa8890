/** Which work runs when: how long a group waits, how many syncs overlap, and when background threads stand back behind the answers. */
@NullMarked
package io.hookscope.store.pace;

import org.jspecify.annotations.NullMarked;
