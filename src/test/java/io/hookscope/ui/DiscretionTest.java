package io.hookscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of URLs on a screen that others look at. */
class DiscretionTest {

    private final SimpleBooleanProperty hiding = new SimpleBooleanProperty(true);
    private final Discretion discretion = new Discretion(hiding);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://a.example/hooks/s3cret?k=1       | https://a.example/•••
            http://127.0.0.1:3000                    | http://127.0.0.1:3000
            https://a.example/                       | https://a.example/
            https://me:pw@a.example?k=1              | https://•••@a.example?•••
            It leads to https://a.example/x, not b.  | It leads to https://a.example/•••, not b.
            Send it to https://a.example/x/y.        | Send it to https://a.example/•••.
            ngrok http 8080                          | ngrok http 8080
            """)
    void keepsTheHostAndHidesWhatStandsAroundIt(String text, String shown) {
        assertThat(discretion.shown(text)).isEqualTo(shown);
        hiding.set(false);
        assertThat(discretion.shown(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://a.example/hooks?k=1 | https://a.example••••••••••
            localhost:3000/api          | localhost:3000••••
            https://me:pw@a.example     | https://••••••a.example
            3000                        | 3000
            """)
    void putsADotForEachCharacterOfAUrlThatIsTyped(String typed, String shown) {
        assertThat(Discretion.dotsForPath(typed)).isEqualTo(shown);
    }

    @Test
    void hidesThePathOfARequest() {
        assertThat(discretion.path("/hooks/s3cret")).isEqualTo("/•••");
        assertThat(discretion.path("/")).isEqualTo("/");
        hiding.set(false);
        assertThat(discretion.path("/hooks/s3cret")).isEqualTo("/hooks/s3cret");
    }
}
