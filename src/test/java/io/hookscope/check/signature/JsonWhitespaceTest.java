package io.hookscope.check.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWhitespaceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~{ "a" : 1 }~         | {"a":1}
            ~{"a b" : " \\" c "}~ | ~{"a b":" \\" c "}~
            ~{"a\\\\" : 1}~       | ~{"a\\\\":1}~
            ~[ 1 , 2 ]~           | [1,2]
            ~{"a" : "open  ~      | ~{"a":"open  ~
            """)
    void onlyWhiteSpaceOutsideStringsGoes(String before, String after) {
        assertThat(new String(JsonWhitespace.strip(before.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo(after);
    }

    @Property
    void strippingAnyBytesTwiceIsStrippingOnce(@ForAll byte[] bytes) {
        byte[] once = JsonWhitespace.strip(bytes);

        assertThat(JsonWhitespace.strip(once)).isEqualTo(once);
        assertThat(once.length).isLessThanOrEqualTo(bytes.length);
    }
}
