package io.hookscope.settings;

import io.hookscope.check.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The signing secrets that are stored, each under a name of its own. Immutable; its text form shows no value.
 *
 * @param list the secrets in the order in which they were added
 */
public record Secrets(List<Secret> list) {

    /** No secret. */
    public static final Secrets NONE = new Secrets(List.of());

    /** A shorter secret would be given away by its last four characters. */
    private static final int SHORTEST_SHOWN = 12;

    public Secrets {
        list = List.copyOf(list);
    }

    /** Returns these with that secret, in place of one with the same name. */
    public Secrets with(Secret secret) {
        var next = new ArrayList<>(list);
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).name().equals(secret.name())) {
                next.set(i, secret);
                return new Secrets(next);
            }
        }
        next.add(secret);
        return new Secrets(next);
    }

    /** Returns these without the secret of that name. */
    public Secrets without(String name) {
        return new Secrets(list.stream().filter(secret -> !secret.name().equals(name)).toList());
    }

    /** Returns the secret of that name. */
    public Optional<Secret> named(String name) {
        return list.stream().filter(secret -> secret.name().equals(name)).findFirst();
    }

    /** Returns these with that secret at that place, counted from 0; where that is taken, the others move on. */
    public Secrets with(int place, Secret secret) {
        var next = new ArrayList<>(without(secret.name()).list);
        next.add(Math.clamp(place, 0, next.size()), secret);
        return new Secrets(next);
    }

    /** Returns these with another secret in the place of the one of that name, if there is one. */
    public Secrets replaced(String name, Secret other) {
        return new Secrets(list.stream().map(secret -> secret.name().equals(name) ? other : secret).toList());
    }

    /** Returns these and then those. */
    public List<Secret> and(List<Secret> others) {
        return Stream.concat(list.stream(), others.stream()).toList();
    }

    /** Returns how a secret is shown: dots and its last four characters, or dots alone when it is short. */
    public static String masked(Secret secret) {
        String value = secret.value().strip();
        return "\u2022\u2022\u2022\u2022"
                + (value.length() < SHORTEST_SHOWN ? "" : value.substring(value.length() - 4));
    }
}
