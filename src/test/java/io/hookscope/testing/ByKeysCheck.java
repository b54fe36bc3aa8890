package io.hookscope.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.ui.shell.Action;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds a story to what it says it does: its hands must have pressed those keys. */
final class ByKeysCheck implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext context) throws IllegalAccessException {
        ByKeys said = context.getRequiredTestMethod().getAnnotation(ByKeys.class);
        if (said == null || context.getExecutionException().isPresent()) {
            return;
        }
        KeyLog log = hands(context.getRequiredTestInstance()).log();
        assertThat(log.keys()).as("keys of actions")
                .containsAll(Arrays.stream(said.value()).map(Action::keyWords).map(KeyLog::plain)
                        .toList());
        assertThat(log.keys()).as("other keys").containsAll(List.of(said.keys()));
        for (String control : said.controls()) {
            assertThat(log.worked()).as("controls").anyMatch(words -> words.startsWith(control));
        }
    }

    private static Hands hands(Object story) throws IllegalAccessException {
        Field field = Stream.<Class<?>>iterate(story.getClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(it -> it.getType() == Hands.class).findFirst().orElseThrow();
        field.setAccessible(true);
        return (Hands) field.get(story);
    }
}
