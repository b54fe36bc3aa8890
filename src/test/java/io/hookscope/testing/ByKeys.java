package io.hookscope.testing;

import io.hookscope.ui.shell.Action;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a story does by keyboard alone. It fails when one of these keys was not pressed, and {@code ByKeysAloneTest} when an
 * action of the menus, or a key or a control that the guide names, stands in no story.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ByKeysCheck.class)
public @interface ByKeys {

    /** Returns the actions that are done, each by its key. */
    Action[] value() default {};

    /** Returns the keys that are pressed and stand in no menu, as the guide writes them. */
    String[] keys() default {};

    /** Returns the beginnings of what the buttons, entries and choices say that are worked. */
    String[] controls() default {};
}
