package io.hookscope.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.delivery.handled.Verdict.Expected;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectedTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onlyASignatureThatIsKnownToBeWrongIsToBeRefused(Kind kind) {
        var conclusion = new Conclusion(new SignatureVerdict(kind, "any"), 0, 0, 0, 1);

        assertThat(Handlings.expected(conclusion)).isEqualTo(
                kind == Kind.WRONG || kind == Kind.MALFORMED ? Expected.REJECT : Expected.ACCEPT);
    }
}
