package io.hookscope.check.signature;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes digests, keyed or not. Stateless. */
final class Digest {

    private Digest() {}

    /** The hash functions, told apart by the length of what they give. */
    enum Function {
        SHA1("SHA-1", "HmacSHA1", 20), SHA256("SHA-256", "HmacSHA256", 32), SHA512("SHA-512", "HmacSHA512", 64);

        private final String title;
        private final String keyed;
        private final int length;

        Function(String title, String keyed, int length) {
            this.title = title;
            this.keyed = keyed;
            this.length = length;
        }

        String title() {
            return title;
        }

        int length() {
            return length;
        }
    }

    /** Returns the keyed digest. An empty key is allowed by the construction, though not by Java's key class: one zero byte is the same key. */
    static byte[] keyed(Function function, byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(function.keyed);
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, function.keyed));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + function.keyed, e);
        }
    }

    /** Returns the digest without a key. */
    static byte[] plain(Function function, byte[] text) {
        try {
            return MessageDigest.getInstance(function.title).digest(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + function.title, e);
        }
    }
}
