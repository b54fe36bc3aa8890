package io.hookscope;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a picture with at most 96 colours, those that it needs most, so that its file is small. Stateless. */
final class Palette {

    private static final int MOST = 96;

    private Palette() {}

    /** Returns the picture with few colours; one that has few keeps every one of them. */
    static BufferedImage few(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        int[] colours = colours(pixels);
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        var indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        byte[] places = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            places[i] = (byte) (int) nearest.computeIfAbsent(pixels[i] & 0xffffff, rgb -> nearest(colours, rgb));
        }
        indexed.getRaster().setDataElements(0, 0, width, height, places);
        return indexed;
    }

    private static int[] colours(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        List<Integer> exact = counts.keySet().stream().sorted(Comparator.comparing(c -> -counts.get(c))).toList();
        if (exact.size() <= MOST) {
            return exact.stream().mapToInt(Integer::intValue).toArray();
        }
        // the colours of areas stay what they are; the rest is chosen so that none is far from every one of them
        int[] all = new int[MOST];
        int[] far = new int[exact.size()];
        Arrays.fill(far, Integer.MAX_VALUE);
        for (int chosen = 0; chosen < MOST; chosen++) {
            int next = chosen;
            for (int i = 0; chosen >= MOST / 2 && i < far.length; i++) {
                next = far[i] > far[next] ? i : next;
            }
            all[chosen] = exact.get(next);
            for (int i = 0; i < far.length; i++) {
                far[i] = Math.min(far[i], distance(all[chosen], exact.get(i)));
            }
        }
        return all;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }

    private static int nearest(int[] colours, int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int far = distance(colours[i], rgb);
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }
}
