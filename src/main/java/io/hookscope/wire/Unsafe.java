package io.hookscope.wire;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;

/** Why there is no safe connection, in words of a person where Java's name its own classes. Stateless. */
public final class Unsafe {

    private Unsafe() {}

    /** Returns the reason as a clause without a full stop. */
    public static String reason(SSLException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("nrecognized SSL message")) {
            return Words.of("notsafe.plain");
        }
        String other = "";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CertificateExpiredException _,CertificateNotYetValidException _ -> {
                    return Words.of("notsafe.time");
                }
                case CertPathBuilderException _ -> {
                    return Words.of("notsafe.unknown");
                }
                case CertificateException c -> other = String.valueOf(c.getMessage());
                default -> {
                    // what stands behind it says more
                }
            }
        }
        return other.startsWith("No ") ? Words.of("notsafe.name") : said;
    }
}
