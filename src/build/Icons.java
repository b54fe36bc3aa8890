import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts the icon's pictures into the one file that a system wants. Both formats hold PNG as it is. */
final class Icons {

    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;

    private Icons() {}

    /** Writes the file whose ending says the format, from pictures that are named by their size. */
    static void write(Path pictures, Path file) throws IOException {
        switch (file.toString().replaceAll(".*\\.", "")) {
            case "ico" -> ico(read(pictures, 16, 24, 32, 48, 64, 128, 256), file);
            case "icns" -> icns(read(pictures, 16, 32, 64, 128, 256, 512), file);
            default -> Files.copy(pictures.resolve("512.png"), file);
        }
    }

    private static void ico(Map<Integer, byte[]> pictures, Path file) throws IOException {
        int at = ICO_HEADER + ICO_ENTRY * pictures.size();
        var out = ByteBuffer.allocate(at + pictures.values().stream().mapToInt(p -> p.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        for (var picture : pictures.entrySet()) {
            byte side = picture.getKey().byteValue(); // 0 stands for 256
            out.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(picture.getValue().length).putInt(at);
            at += picture.getValue().length;
        }
        pictures.values().forEach(out::put);
        Files.write(file, out.array());
    }

    private static void icns(Map<Integer, byte[]> pictures, Path file) throws IOException {
        Map<Integer, String> types = Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09");
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeBytes("icns");
            out.writeInt(8 + pictures.values().stream().mapToInt(p -> 8 + p.length).sum());
            for (var picture : pictures.entrySet()) {
                out.writeBytes(types.get(picture.getKey()));
                out.writeInt(8 + picture.getValue().length);
                out.write(picture.getValue());
            }
        }
    }

    private static Map<Integer, byte[]> read(Path pictures, int... sizes) throws IOException {
        var read = new LinkedHashMap<Integer, byte[]>();
        for (int size : sizes) {
            read.put(size, Files.readAllBytes(pictures.resolve(size + ".png")));
        }
        return read;
    }
}
