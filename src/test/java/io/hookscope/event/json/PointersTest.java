package io.hookscope.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PointersTest {

    private static final JsonNode ROOT = root("{\"a/b\":{\"m~n\":[10,20]},\"\":1,\"~1\":2,\"0\":3}");

    @Test
    void followsEscapedKeysAndIndices() {
        assertThat(Pointers.at(ROOT, "/a~1b/m~0n/1").intValue()).isEqualTo(20);
        assertThat(Pointers.at(ROOT, "/").intValue()).isEqualTo(1);
        assertThat(Pointers.at(ROOT, "/~01").intValue()).isEqualTo(2);
        assertThat(Pointers.at(ROOT, "/0").intValue()).isEqualTo(3);
        assertThat(Pointers.at(ROOT, "")).isSameAs(ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/x/y/z", "/a~1b/m~0n/2", "/a~1b/m~0n/01", "/a~1b/m~0n/-", "/a~1b/m~0n/99999999999",
            "/~", "//"})
    void leadsNowhereWithoutThrowing(String pointer) {
        assertThat(Pointers.at(ROOT, pointer).isMissingNode()).isTrue();
    }

    @Test
    void writesWhatItReads() {
        String pointer = Pointers.child(Pointers.child("", "a/b~1"), 3);

        assertThat(pointer).isEqualTo("/a~1b~01/3");
        assertThat(Pointers.steps(pointer)).isEqualTo(List.of("a/b~1", "3"));
        assertThat(Pointers.parent(pointer)).isEqualTo("/a~1b~01");
        assertThat(Pointers.parent("")).isEmpty();
    }

    private static JsonNode root(String text) {
        return ((JsonResult.Tree) JsonTree.read(text.getBytes(StandardCharsets.UTF_8))).root();
    }
}
