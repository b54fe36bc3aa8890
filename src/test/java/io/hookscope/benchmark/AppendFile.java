package io.hookscope.benchmark;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.List;

/** A file at whose end each group is written and synced: number, length, body. For one thread. */
final class AppendFile implements GroupCommit.Store {

    private final FileChannel channel;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 20);

    AppendFile(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void write(List<GroupCommit.Stored> group) throws IOException {
        for (GroupCommit.Stored one : group) {
            if (bytes.remaining() < one.body().length + 8) {
                flush();
            }
            bytes.putInt(Request.number(one.target())).putInt(one.body().length).put(one.body());
        }
        flush();
        channel.force(false);
    }

    private void flush() throws IOException {
        bytes.flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        bytes.clear();
    }

    /** Returns the numbers that stand in the file whole. */
    static BitSet numbers(Path file) throws IOException {
        var numbers = new BitSet();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                int number = in.readInt();
                in.skipNBytes(in.readInt());
                numbers.set(number);
            }
        } catch (EOFException _) {
            return numbers;
        }
    }
}
