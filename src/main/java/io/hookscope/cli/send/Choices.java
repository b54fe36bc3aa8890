package io.hookscope.cli.send;

import io.hookscope.sample.make.EventType;
import io.hookscope.sample.make.VoucherKind;
import io.hookscope.sample.plan.Defect;
import io.hookscope.sample.plan.Life;
import io.hookscope.sample.scenario.Scenario;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Function;

/** The words that a shell completes behind an option with a few choices. Stateless. */
final class Choices {

    private Choices() {}

    private static <E extends Enum<E>> Iterator<String> words(E[] all, Function<E, String> say) {
        return Arrays.stream(all).map(say).iterator();
    }

    /** Behind {@code --event}. */
    static final class Events implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words(EventType.values(), EventType::wire);
        }
    }

    /** Behind {@code --voucher}. */
    static final class Vouchers implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words(VoucherKind.values(), VoucherKind::word);
        }
    }

    /** Behind {@code --life}. */
    static final class Lives implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words(Life.values(), Life::word);
        }
    }

    /** Behind {@code --wrong}. */
    static final class Defects implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words(Defect.values(), Defect::word);
        }
    }

    /** Behind {@code --scenario}. */
    static final class Scenarios implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words(Scenario.values(), Scenario::word);
        }
    }
}
