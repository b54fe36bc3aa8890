package io.hookscope.ui.detail.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonValueTest {

    private static final String TEXT = "{\"a\": {\"b\": [1, {\"c/d\": \"x\"}]}, \"e\": 2}";

    @ParameterizedTest
    @CsvSource({"'\"a\"', /a", "'\"b\"', /a/b", "'1', /a/b/0", "'\"c/d\"', /a/b/1/c~1d", "'x', /a/b/1/c~1d",
            "'\"e\"', /e", "'2}', /e", "'{\"a', ''"})
    void knowsTheInnermostValueAtAPlaceByItsKeyToo(String at, String pointer) {
        var root = JsonValue.root(JsonTokens.of(TEXT)).orElseThrow();
        assertThat(root.around(TEXT.indexOf(at)).pointer()).isEqualTo(pointer);
    }
}
