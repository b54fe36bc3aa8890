package io.hookscope.event.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FirstFlawProperties {

    @Property(tries = 20_000)
    void findsAFlawExactlyWhereTheParserObjects(@ForAll("nearlyJson") String text) {
        boolean json = JsonTree.read(text.getBytes(UTF_8)) instanceof JsonResult.Tree;

        assertThat(FirstFlaw.of(text) < 0).isEqualTo(json);
    }

    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries
                .of("{", "}", "[", "]", ",", ":", "\"a\"", "\"\\n\"", "\"\\u00e9\"", "0", "1", "-", ".5", "e+1",
                        "true", "nul", "null", " ", "\n", "\"", "x", "\\")
                .list().ofMaxSize(9).map(parts -> String.join("", parts));
    }
}
