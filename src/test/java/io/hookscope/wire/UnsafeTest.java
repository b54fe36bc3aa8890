package io.hookscope.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class UnsafeTest {

    private static String reason(String said, Throwable cause) {
        var e = new SSLHandshakeException(said);
        e.initCause(new CertificateException(said, cause));
        return Unsafe.reason(e);
    }

    @Test
    void aCertificateThatIsNotTrustedIsSaidWithoutTheClassesOfJava() {
        String said = "(certificate_unknown) PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException";
        assertThat(reason(said, new CertPathBuilderException("unable to find valid certification path")))
                .startsWith("its certificate comes from nobody whom Java trusts");
        assertThat(reason("PKIX path validation failed", new CertificateExpiredException("NotAfter")))
                .isEqualTo("its certificate is not valid any more, or not yet");
        assertThat(reason("x", new CertificateException("No name matching shop.test found")))
                .isEqualTo("its certificate is for another host");
    }

    @Test
    void whatHasNoWordsHereIsSaidAsItCame() {
        assertThat(Unsafe.reason(new SSLException("Received fatal alert: handshake_failure")))
                .isEqualTo("Received fatal alert: handshake_failure");
    }
}
