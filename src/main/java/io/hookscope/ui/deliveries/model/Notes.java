package io.hookscope.ui.deliveries.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person wrote to deliveries, by number. For the FX thread alone. */
public final class Notes {

    private static final String COVER = "\u2022\u2022\u2022";

    private final Map<Long, String> texts = new HashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean covered;

    /** Takes these in; an empty text is no note. */
    public void set(Map<Long, String> notes) {
        notes.forEach((seq, text) -> {
            if (text.isEmpty()) {
                texts.remove(seq);
            } else {
                texts.put(seq, text);
            }
        });
        listeners.forEach(Runnable::run);
    }

    /** Returns the note of that one, or only that there is one while they are covered; empty for none. */
    public String of(long seq) {
        String text = texts.isEmpty() ? "" : texts.getOrDefault(seq, "");
        return covered && !text.isEmpty() ? COVER : text;
    }

    /** Whether nothing is written to any delivery. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Shows from now on only that there are notes. */
    public void cover() {
        covered = true;
        listeners.forEach(Runnable::run);
    }

    /** Shows notes again. */
    public void uncover() {
        covered = false;
        listeners.forEach(Runnable::run);
    }

    /** Whether only that there are notes is shown. */
    public boolean isCovered() {
        return covered;
    }

    /** Returns what is written to the deliveries of that line, each text once; empty when nothing is. */
    public String of(Line line) {
        return texts.isEmpty()
                ? ""
                : line.members().stream().map(row -> of(row.seq())).filter(text -> !text.isEmpty()).distinct()
                        .collect(Collectors.joining(" \u00b7 "));
    }

    /** Returns all of them as a copy. */
    public Map<Long, String> all() {
        return Map.copyOf(texts);
    }

    /** Calls the listener after each change. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void gone(Set<Long> seqs) {
        texts.keySet().removeAll(seqs);
    }
}
