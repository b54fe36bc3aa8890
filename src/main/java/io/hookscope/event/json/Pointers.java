package io.hookscope.event.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Writes and follows JSON pointers (RFC 6901). Total: a pointer that is none leads nowhere. Stateless and thread-safe. */
public final class Pointers {

    private Pointers() {}

    /** Returns the key as it stands between two slashes: {@code a/b} is {@code a~1b}. */
    public static String escape(String key) {
        boolean plain = key.indexOf('~') < 0 && key.indexOf('/') < 0;
        return plain ? key : key.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the pointer of that key's value. */
    public static String child(String parent, String key) {
        return parent + '/' + escape(key);
    }

    /** Returns the pointer of that element, counted from 0. */
    public static String child(String parent, int index) {
        return parent + '/' + index;
    }

    /** Returns the pointer of what contains that value; the root's is the root. */
    public static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    /** Returns the keys and indices on the way, unescaped; none for the root and for what is no pointer. */
    public static List<String> steps(String pointer) {
        if (!pointer.startsWith("/")) {
            return List.of();
        }
        var steps = new ArrayList<String>();
        for (String step : pointer.substring(1).split("/", -1)) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return steps;
    }

    /** Returns the value there, or a missing node. */
    public static JsonNode at(JsonNode root, String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            return MissingNode.getInstance();
        }
        JsonNode node = root;
        for (String step : steps(pointer)) {
            node = node.isArray() ? node.path(index(step)) : node.path(step);
        }
        return node;
    }

    /** Returns the step as an index, or -1: digits without a leading zero. */
    static int index(String step) {
        if (step.isEmpty() || step.length() > 9 || step.length() > 1 && step.charAt(0) == '0') {
            return -1;
        }
        int index = 0;
        for (int i = 0; i < step.length(); i++) {
            int digit = step.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            index = 10 * index + digit;
        }
        return index;
    }
}
