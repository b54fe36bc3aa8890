/** What a session is to everybody else; how it is kept lies in the rooms behind, the only ones that know SQL. */
@NullMarked
package io.hookscope.store;

import org.jspecify.annotations.NullMarked;
