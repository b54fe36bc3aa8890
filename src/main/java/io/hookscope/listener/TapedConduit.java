package io.hookscope.listener;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/** Lets a {@link HeadTape} see what Undertow reads from a connection. Used by that connection's I/O thread only. */
final class TapedConduit extends AbstractStreamSourceConduit<StreamSourceConduit> {

    private final HeadTape tape;

    TapedConduit(StreamSourceConduit next, HeadTape tape) {
        super(next);
        this.tape = tape;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int start = target.position();
        int count = next.read(target);
        if (count > 0) {
            tape.record(target.duplicate().flip().position(start));
        }
        return count;
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int count) throws IOException {
        for (int i = offset; i < offset + count; i++) {
            if (targets[i].hasRemaining()) {
                return read(targets[i]);
            }
        }
        return 0;
    }
}
