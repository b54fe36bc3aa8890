package io.hookscope.store.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.Gone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoneListenersTest {

    @Test
    void oneThatFailsKeepsTheNewsFromNobodyElse() {
        var listeners = new GoneListeners();
        List<Gone> heard = new ArrayList<>();
        listeners.add(_ -> {
            throw new IllegalStateException("on purpose");
        });
        listeners.add(heard::add);
        var gone = new Gone(Set.of(1L), Gone.Cause.DELETED);
        listeners.tell(gone);
        assertThat(heard).containsExactly(gone);
    }
}
