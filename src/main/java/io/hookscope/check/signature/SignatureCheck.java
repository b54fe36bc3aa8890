package io.hookscope.check.signature;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Circumstances.Provenance;
import io.hookscope.check.Effort;
import io.hookscope.check.Evidence;
import io.hookscope.check.Grade;
import io.hookscope.check.Results;
import io.hookscope.check.Secret;
import io.hookscope.check.Secret.State;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.check.Wording;
import io.hookscope.check.Wording.Spot;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Printable;
import io.hookscope.event.coding.Unpacked;
import io.hookscope.event.coding.Unpacker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * Verifies the header {@code x-voucherify-signature}: lower-case hex HMAC-SHA256 of the body, keyed with a stored secret.
 * Compares in constant time, never throws, and looks for the reason when it does not fit. Remembers only
 * which kind of reason it found last; safe for many threads.
 */
public final class SignatureCheck implements Check {

    private final LastReason lastReason = new LastReason();

    private static final String PLACE = "header:" + SignatureHeader.NAME;

    @Override
    public CheckName name() {
        return CheckName.SIGNATURE;
    }

    @Override
    public CheckResult check(Evidence evidence) {
        return verify(evidence, Effort.FULL).result();
    }

    /** Returns the verdict with its sentence and findings; {@link SignatureVerdict#pending} when that effort was not enough. */
    public Signed verify(Evidence evidence, Effort effort) {
        List<String> values = evidence.delivery().headers().all(SignatureHeader.NAME).stream().distinct().toList();
        if (evidence.circumstances().secrets().isEmpty()) {
            return quiet(Kind.NO_SECRET, "no secret",
                    Wording.of(values.isEmpty() ? "signature.neither" : "signature.no-secret"));
        }
        if (evidence.delivery().reception() instanceof Reception.TooLarge) {
            return quiet(Kind.NOT_CHECKED, "not checked", Wording.of("signature.not-kept"));
        }
        if (evidence.delivery().reception() instanceof Reception.LeftOut) {
            return quiet(Kind.NOT_CHECKED, "not checked", Wording.of("signature.left-out"));
        }
        return switch (values.size()) {
            case 0 -> missing(evidence);
            case 1 -> judge(evidence, values.getFirst(), effort);
            default -> several(values);
        };
    }

    private Signed missing(Evidence evidence) {
        if (evidence.circumstances().provenance() == Provenance.FILE) {
            return quiet(Kind.MISSING, "missing", Wording.of("signature.file"));
        }
        return told(verdict(Kind.MISSING, "missing"), Grade.WARNING, Wording.of("shown.nothing"),
                "signature.missing");
    }

    private Signed several(List<String> values) {
        String found = String.join(", ", values.stream().limit(4).map(SignatureHeader::masked).toList());
        return told(verdict(Kind.MALFORMED, "malformed"), Grade.ERROR, found, "signature.several",
                values.size());
    }

    private Signed judge(Evidence evidence, String value, Effort effort) {
        var bodies = SignedBody.of(evidence);
        Optional<SignatureHeader> header = SignatureHeader.read(value);
        if (header.isPresent() && header.get().isPlain()) {
            for (Secret secret : evidence.circumstances().secrets()) {
                for (SignedBody body : bodies) {
                    if (fits(secret, body, header.get())) {
                        return valid(secret, body);
                    }
                }
            }
        }
        Optional<Reason> reason = header.flatMap(h -> new Diagnosis(evidence, bodies, h, lastReason).reason(effort));
        if (reason.isPresent()) {
            return wrong(value, reason.get());
        }
        boolean searchable = header.isPresent() && unknownCoding(evidence).isEmpty();
        return effort == Effort.QUICK && searchable
                ? told(SignatureVerdict.PENDING, Grade.ERROR, SignatureHeader.masked(value), "signature.pending")
                : unexplained(evidence, value, header);
    }

    private static boolean fits(Secret secret, SignedBody body, SignatureHeader header) {
        byte[] ours = Digest.keyed(Digest.Function.SHA256, secret.value().getBytes(StandardCharsets.UTF_8),
                body.bytes());
        return MessageDigest.isEqual(ours, header.digest());
    }

    private Signed valid(Secret secret, SignedBody body) {
        String sentence = Wording.of("signature.valid", secret.name(), Wording.of("signature.form." + body.form()));
        if (secret.state() == State.ACTIVE) {
            return quiet(Kind.VALID, "valid", sentence);
        }
        return told(verdict(Kind.VALID, "valid, old secret"), Grade.WARNING,
                Wording.of("signature.old.found", secret.name()), "signature.old", secret.name());
    }

    private Signed wrong(String value, Reason reason) {
        var verdict = verdict(Kind.WRONG, reason.aboutSecret() ? "wrong secret" : "wrong");
        return told(verdict, Grade.ERROR, SignatureHeader.masked(value), "signature.reason", reason.sentence(),
                reason.advice());
    }

    private Signed unexplained(Evidence evidence, String value, Optional<SignatureHeader> header) {
        if (SignatureHeader.joined(value) > 1) {
            return told(verdict(Kind.MALFORMED, "malformed"), Grade.ERROR, SignatureHeader.masked(value),
                    "signature.joined", SignatureHeader.joined(value));
        }
        if (header.isEmpty() || !header.get().isPlain()) {
            return told(verdict(Kind.MALFORMED, "malformed"), Grade.ERROR, SignatureHeader.masked(value),
                    "signature.malformed", value.length());
        }
        Optional<String> coding = unknownCoding(evidence);
        if (coding.isPresent()) {
            return quiet(Kind.NOT_CHECKED, "not checked",
                    Wording.of("signature.unknown-coding", Printable.of(coding.get())));
        }
        boolean cut = Truncation.suspected(evidence);
        return told(verdict(Kind.WRONG, "wrong"), Grade.ERROR, SignatureHeader.masked(value),
                cut ? "signature.cut" : "signature.wrong", evidence.delivery().body().length());
    }

    /** Returns the encoding of the body that is not known here; of such a body nobody can say what was signed. */
    private static Optional<String> unknownCoding(Evidence evidence) {
        return Unpacker.unpack(evidence.delivery()) instanceof Unpacked.UnknownCoding(String coding)
                ? Optional.of(coding)
                : Optional.empty();
    }

    private Signed quiet(Kind kind, String label, String sentence) {
        CheckResult result = kind == Kind.VALID
                ? Results.of(name(), sentence, List.of())
                : Results.notApplicable(name(), sentence);
        return new Signed(verdict(kind, label), result);
    }

    private Signed told(SignatureVerdict verdict, Grade grade, String found, String key, Object... arguments) {
        var spot = new Spot(name(), PLACE, Wording.of("signature.expected"), found);
        var finding = Wording.finding(spot, grade, key, arguments);
        return new Signed(verdict, Results.of(name(), finding.title(), List.of(finding)));
    }

    private static SignatureVerdict verdict(Kind kind, String label) {
        assert SignatureVerdict.LABELS.contains(label) : label + " cannot be searched for";
        return new SignatureVerdict(kind, label);
    }
}
