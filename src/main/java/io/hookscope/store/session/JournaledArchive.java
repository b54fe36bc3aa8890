package io.hookscope.store.session;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Archive;
import io.hookscope.store.Mark;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.StoredDelivery;
import io.hookscope.store.Tally;
import io.hookscope.store.Unread;
import io.hookscope.store.indexing.SessionParts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * What a session holds that has a journal, read from wherever it is; what was taken out is not there. Thread-safe.
 */
abstract class JournaledArchive implements Archive {

    private final SessionParts parts;
    private final Lookup lookup;
    private final Trash trash = new Trash();
    private final List<String> notices = new CopyOnWriteArrayList<>();

    JournaledArchive(SessionParts parts, Lookup lookup) {
        this.parts = parts;
        this.lookup = lookup;
    }

    /** Returns what was taken out. */
    Trash trash() {
        return trash;
    }

    /** Has something to say about how it was opened. */
    void tell(List<String> sentences) {
        notices.addAll(sentences);
    }

    @Override
    public List<String> notices() {
        return List.copyOf(notices);
    }

    @Override
    public List<Handling> handlings(long seq) {
        return trash.contains(seq) ? List.of() : lookup.handlings(seq);
    }

    @Override
    public Optional<Delivery> delivery(long seq) {
        return trash.contains(seq) ? Optional.empty() : lookup.delivery(seq);
    }

    @Override
    public List<StoredDelivery> kept(long from, int most) {
        return trash.page(from, next -> lookup.kept(next, most), StoredDelivery::seq, last -> last + 1);
    }

    @Override
    public Optional<Answer> answer(long seq) {
        return trash.contains(seq) ? Optional.empty() : lookup.answer(seq);
    }

    @Override
    public void rows(long from, Consumer<Row> rows, Consumer<Long> unread) {
        lookup.rows(from, row -> {
            if (!trash.contains(row.seq())) {
                rows.accept(row);
            }
        }, seq -> {
            if (!trash.contains(seq)) {
                unread.accept(seq);
            }
        });
    }

    @Override
    public Tally tally(Tally.Frame frame) {
        return lookup.tally(frame, trash.all());
    }

    @Override
    public List<Row> earlier(long before, int most) {
        return trash.page(before, from -> lookup.pageOf(rows -> rows.earlier(from, most)), last -> last);
    }

    @Override
    public List<Row> between(long from, long before, int most) {
        return trash.page(from, next -> lookup.pageOf(rows -> rows.between(next, before, most)), last -> last + 1);
    }

    @Override
    public List<Row> kin(long seq) {
        return lookup.pageOf(rows -> rows.kin(seq)).stream().filter(row -> !trash.contains(row.seq())).toList();
    }

    @Override
    public List<Long> unread(long from, long before) {
        return lookup.unread(from, before).stream().filter(seq -> !trash.contains(seq)).toList();
    }

    /** As {@link Session#search}. */
    public long search(Phrase phrase, LongPredicate taker) {
        return lookup.search(phrase, seq -> trash.contains(seq) || taker.test(seq));
    }

    @Override
    public long lastSeq() {
        return parts.counts().last();
    }

    @Override
    public long count() {
        return parts.counts().count() - trash.size();
    }

    @Override
    public Unread unseen() {
        return parts.marks().looks().now();
    }

    @Override
    public Map<Long, Mark> marks() {
        Map<Long, Mark> all = parts.marks().all();
        if (trash.size() == 0) {
            return all;
        }
        var seen = new HashMap<>(all);
        seen.keySet().removeAll(trash.all());
        return Map.copyOf(seen);
    }

    @Override
    public Path file() {
        return parts.file();
    }
}
