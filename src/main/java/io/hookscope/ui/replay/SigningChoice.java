package io.hookscope.ui.replay;

import io.hookscope.check.Secret;
import io.hookscope.replay.edit.Signing;
import io.hookscope.sample.plan.Signer;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to sign what is sent, as it is offered. Immutable; its words name a secret and never show it.
 *
 * @param words   what the choice says
 * @param signing what it does
 */
record SigningChoice(String words, Signing signing) {

    /** Returns all ways: with each secret first, then keeping the signature, then none. */
    static List<SigningChoice> of(List<Secret> secrets) {
        var all = new ArrayList<SigningChoice>();
        for (Secret secret : secrets) {
            if (!secret.value().isEmpty()) {
                all.add(new SigningChoice(Strings.get("signing.anew", secret.name()),
                        new Signing.Anew(new Signer(secret.value()))));
            }
        }
        all.add(new SigningChoice(Strings.get("signing.keep"), new Signing.Keep()));
        all.add(new SigningChoice(Strings.get("signing.none"), new Signing.Drop()));
        return all;
    }

    @Override
    public String toString() {
        return words;
    }
}
