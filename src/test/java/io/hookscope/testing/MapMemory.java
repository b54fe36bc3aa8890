package io.hookscope.testing;

import io.hookscope.ui.ViewMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A memory of the window that lasts as long as the test. */
public final class MapMemory implements ViewMemory {

    private final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> recall(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void keep(String key, String text) {
        kept.put(key, text);
    }
}
