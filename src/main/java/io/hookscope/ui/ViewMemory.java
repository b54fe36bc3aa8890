package io.hookscope.ui;

import java.util.Optional;

/** What the window remembers from one start to the next: short texts by key. Returns at once on the FX thread. */
public interface ViewMemory {

    /** Returns what was kept under that key. */
    Optional<String> recall(String key);

    /** Keeps that text under that key, now or a little later. */
    void keep(String key, String text);
}
