package io.hookscope.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON at its edges, written from the grammar of RFC 8259: what every parser must take, what none may, and what each may
 * decide. The three groups are those of the JSON parsing test suite; the cases are our own. Without state.
 */
final class JsonCases {

    /** What the grammar says. */
    enum Must {
        TAKE, REFUSE, EITHER
    }

    /** Bytes with a name and the grammar's word on them. */
    record Case(Must must, String name, byte[] bytes) {}

    private static final String[] TAKEN = {"[]", "{}", "[[]   ]", "[\"\"]", "[\"a\"]", "[false]", "[true]", "[null]",
            "[null, 1, \"1\", {}]", "\t[ ]\r\n", " [1]", "[1 ]", "[1]\n", "null", "true", "false", "0", "-0", "42",
            "-0.1",
            "\"\"", "\"asd\"", "\" \"", "[123]", "[-0]", "[-1]", "[-123]", "[0e+1]", "[0e1]", "[1E22]", "[1E-2]",
            "[1E+2]",
            "[123e45]", "[123.456e78]", "[1e-2]", "[1e+2]", "[20e1]", "[ 4]", "[123.456789]", "[1E-400]",
            "[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]",
            "{\"\":0}", "{\"a\":[]}", "{\"a\":\"b\",\"a\":\"c\"}", "{\"a\":\"b\",\"a\":\"b\"}",
            "{\"asd\":\"sdf\",\"dfg\":\"fgh\"}",
            "{\"foo\\u0000bar\":42}", "{\"min\":-1.0e+28,\"max\":1.0e+28}", "{\n\"a\":\n\"b\"\n}",
            "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
            "[\"\\u0060\\u012a\\u12AB\"]", "[\"\\uD801\\udc37\"]", "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]",
            "[\"\\\\u0000\"]", "[\"\\\"\"]",
            "[\"\\u0000\"]", "[\"\\uFFFF\"]", "[\"\\uDBFF\\uDFFF\"]", "[\"\\u0012\"]", "[\"a/*b*/c/*d//e\"]",
            "[\"\\\\a\"]", "[\"\\\\n\"]",
            "[\"new\\u000Aline\"]", "[\"\\u0821\"]", "[\"\\u0123\"]", "[\"\\u0061\\u30af\\u30EA\\u30b9\"]",
            "[\"\\u200B\"]", "[\"\\u2064\"]",
            "[\"\\uFDD0\"]", "[\"\\uFFFE\"]", "[\"\\u0022\"]", "[\"\\u005C\"]", "[\"\u2028\"]", "[\"\u2029\"]",
            "[\"\u007f\"]",
            "[\"\u20ac\ud834\udd1e\"]", "[\"\u0080\"]", "[\"\uffff\"]", "[\"\ud83d\udc69\u200d\ud83d\udcbb\"]",
            "[\"\u202e\u2066abc\"]",
            "[1,null,null,null,2]"};

    private static final String[] REFUSED = {"", " ", "[", "]", "{", "}", "[1", "[\"a", "[\"a\"", "{\"a\"", "{\"a\":",
            "{\"a\":1",
            "[1,]", "[,1]", "[,]", "[1,,2]", "[,", "[1:2]", "[1 2]", "[\"a\" \"b\"]", "[3[4]]", "[1]]", "[1]x", "[][]",
            "{}{}",
            "{}}", "{\"a\":1}#", "{\"a\":1}/**/", "{\"a\":1}//", "/**/{}", "//\n{}", "{\"a\":/*x*/1}", "{,}",
            "{\"a\":1,}",
            "{\"a\":1,,\"b\":2}", "{\"a\",1}", "{\"a\" 1}", "{\"a\"::1}", "{\"a\":1 \"b\":2}", "{\"a\":}", "{:1}",
            "{1:1}",
            "{a:1}", "{'a':1}", "{null:1}", "{true:1}", "{[]:1}", "{\"a\":1 b}", "{\"a\":\"a", "{\"a\":\"a\" 123}",
            "{[: \"x\"}\n",
            "[\"x\", truth]", "nul", "tru", "fals", "True", "NULL", "nan", "[NaN]", "[-NaN]", "[Infinity]",
            "[-Infinity]",
            "[+Inf]", "undefined", "[+1]", "[++1]", "[- 1]", "[-]", "[--1]", "[-a]", "[-foo]", "[-01]", "[012]", "[00]",
            "[0x1]",
            "[0x42]", "[0b1]", "[0o7]", "[.1]", "[-.1]", "[1.]", "[-1.]", "[1.e1]", "[1.5e]", "[1e]", "[1e+]", "[1e-]",
            "[1E]",
            "[0e]", "[0e+]", "[0.e1]", "[.e1]", "[1ea]", "[1e1.5]", "[1.2.3]", "[1..2]", "[1_000]", "[1,000]",
            "[1 000.0]", "[1a]",
            "[1.8011670033376514H-308]", "[1f]", "[1L]", "['a']", "['a\"]", "[\"a']", "\"", "\"a", "'a'", "`a`", "[a",
            "[\"\\", "[\"\\\"]",
            "[\"\\x00\"]", "[\"\\a\"]", "[\"\\'\"]", "[\"\\0\"]", "[\"\\v\"]", "[\"\\u\"]", "[\"\\u1\"]", "[\"\\u12\"]",
            "[\"\\u123\"]",
            "[\"\\uXYZW\"]", "[\"\\u+123\"]", "[\"\\U0041\"]", "[\"\\\ud83d\ude00\"]", "[\"\\u00A\"]",
            "[\"\\uD834\\u\"]", "[\"\\uD834\\u1\"]",
            "[\"a\nb\"]", "[\"a\tb\"]", "[\"a\rb\"]", "[\"\0\"]", "[\"\u001f\"]", "[\u000c]", "\u000b[]", "\u00a0[]",
            "[\u00a0]", "[\u2060]",
            "[\u200b1]", "[\uff11]", "\u00e5", "[\u201ca\u201d]", "\u2028[]", "[1]\0", "\0[1]", "[\u00e9]", "*", "#",
            "<.>", "<null>",
            "<?xml version=\"1.0\"?><a/>", "{\"a\":\"b\"}{\"c\":\"d\"}", "{\"a\":\"b\"}\n{\"c\":\"d\"}", "--- a: 1",
            "a=b", "[1;2]", "(1)",
            "{\"a\"=1}", "{\"a\"=>1}", "[1,\n1\n,1", "[1,\n\n,", "{\"\":", "[\"\",", "[{\"\":[{\"\":", "=1+1", "@a",
            "\u001b[2J", "[\u001b]"};

    private static final String[] FREE = {"[\"\\uD800\"]", "[\"\\uDc00\"]", "[\"\\uD83D\\uD83D\"]",
            "[\"\\uDd1e\\uD834\"]", "[\"\\uD800\\n\"]",
            "[\"\\uD800a\"]", "[\"\\ud800\\u0061\"]", "[1e400]", "[-1e400]", "[123123e100000]",
            "[0.4e00669999999999999999999999999999999999]",
            "[-123123123123123123123123123123123123]", "[100000000000000000000]", "[1e-10000]", "[-1e+9999]",
            "[1.5e+9999]",
            "[1e2147483647]", "[1e2147483648]", "[1e-2147483648]", "[1e99999999999999999999]", "{\"\\uDFAA\":0}",
            "\ufeff{}", "\ufeff[1]"};

    private JsonCases() {}

    static List<Case> all() {
        var all = new ArrayList<Case>();
        add(all, Must.TAKE, TAKEN);
        add(all, Must.REFUSE, REFUSED);
        add(all, Must.EITHER, FREE);
        bytes(all);
        large(all);
        return all;
    }

    private static void add(List<Case> all, Must must, String... texts) {
        for (String text : texts) {
            String name = text.length() <= 40 ? text : text.substring(0, 40) + "\u2026";
            all.add(new Case(must, name, text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** What no text says: broken UTF-8, and other encodings with and without their marks. */
    private static void bytes(List<Case> all) {
        for (String broken : List.of("\u00ff", "\u00c3", "\u00e2\u0082", "\u00f0\u009f\u0098", "\u0081", "\u00c0\u00af",
                "\u00e0\u0080\u00af",
                "\u00f8\u0088\u0080\u0080\u0080", "\u00f4\u00bf\u00bf\u00bf", "\u00ed\u00a0\u0080",
                "\u00ed\u00b0\u0080", "\u00e6\u0097\u00a5\u00d1\u0088\u00fa")) {
            all.add(new Case(Must.EITHER, "broken UTF-8 in a string", Attack.latin("[\"" + broken + "\"]")));
            all.add(new Case(Must.REFUSE, "broken UTF-8 beside a value", Attack.latin("[1" + broken + "]")));
            all.add(new Case(Must.EITHER, "broken UTF-8 in a name", Attack.latin("{\"" + broken + "\":0}")));
        }
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            all.add(new Case(Must.EITHER, charset + " without a mark",
                    "[\"\u00e9\"]".getBytes(Charset.forName(charset))));
            all.add(new Case(Must.EITHER, charset + " with a mark",
                    "\ufeff[\"\u00e9\"]".getBytes(Charset.forName(charset))));
            byte[] whole = "\ufeff[1]".getBytes(Charset.forName(charset));
            all.add(new Case(Must.EITHER, charset + ", cut", java.util.Arrays.copyOf(whole, whole.length - 1)));
        }
        all.add(new Case(Must.REFUSE, "a byte order mark alone", Attack.latin("\u00ef\u00bb\u00bf")));
        all.add(new Case(Must.REFUSE, "half a byte order mark", Attack.latin("\u00ef\u00bb{}")));
        all.add(new Case(Must.REFUSE, "a pickle", Attack.latin("\u0080\u0004\u0095\u0010\0\0\0\0\0\0\0}\u0094.")));
    }

    private static void large(List<Case> all) {
        add(all, Must.TAKE, "[".repeat(500) + "]".repeat(500), "{\"a\":".repeat(500) + "1" + "}".repeat(500),
                "[" + "1,".repeat(100_000) + "1]", "[\"" + "a".repeat(1_000_000) + "\"]",
                "[" + "9".repeat(10_000) + "]",
                "{\"" + "k".repeat(100_000) + "\":1}", "{" + names(20_000) + "}");
        add(all, Must.EITHER, "[".repeat(100_000) + "]".repeat(100_000),
                "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000),
                "[" + "9".repeat(1_000_000) + "]", "[0." + "0".repeat(1_000_000) + "1]",
                "[1" + "0".repeat(100_000) + "e999999999]", "[" + "[],".repeat(3_000_000) + "0]",
                "[" + "{},".repeat(2_000_000) + "0]",
                "{" + "\"a\":1,".repeat(100_000) + "\"a\":1}");
        add(all, Must.REFUSE, "[".repeat(100_000), "{\"\":[".repeat(50_000), "]".repeat(1000),
                "[" + "\"\\u12".repeat(1000));
    }

    private static String names(int count) {
        var names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append(i == 0 ? "" : ",").append("\"n").append(i).append("\":{}");
        }
        return names.toString();
    }
}
