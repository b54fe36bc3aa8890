package io.hookscope.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of a query on a screen that others look at. */
class QueryMaskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            jane                              | ••••
            customer:jane                     | customer:••••
            customer:"Jane Doe"               | customer:••••••••••
            "Jane (at) Doe" x                 | ••••••••••••••• •
            "a \\" b" status>400               | •••••••• status>400
            (status:500 or status:503)        | (status:500 or status:503)
            -is:problem and not code:A*       | -is:problem and not code:••
            event:redemption.* amount:10..50  | event:redemption.* amount:10..50
            nobody:knows                      | ••••••••••••
            /customer/name=Jane               | •••••••••••••••••••
            note:"never closed                | note:•••••••••••••
            """)
    void keepsFieldsSignsAndWhatNamesNobody(String typed, String shown) {
        assertThat(QueryMask.of(typed)).isEqualTo(shown).hasSameSizeAs(typed);
    }
}
