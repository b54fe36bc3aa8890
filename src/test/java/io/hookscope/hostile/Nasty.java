package io.hookscope.hostile;

import java.util.ArrayList;
import java.util.List;

/** A sample of the bodies that are hardest to show, as requests. Without state. */
public final class Nasty {

    private static final int EVERY = 60;

    private Nasty() {}

    /** The head as it is sent, and the body. */
    public record Post(String head, byte[] body) {}

    /** Some texts at the edges of JSON, every text that means something to somebody, and bodies that grow. */
    public static List<Post> sample() {
        var posts = new ArrayList<Post>();
        List<JsonCases.Case> cases = JsonCases.all();
        for (int i = 0; i < cases.size(); i += EVERY) {
            posts.add(post("", cases.get(i).bytes()));
        }
        for (JsonCases.Case large : cases.subList(cases.size() - 4, cases.size())) {
            posts.add(post("", large.bytes()));
        }
        for (String text : Bodies.TEXTS) {
            posts.add(post("X-Odd: " + text.replaceAll("[^\\x20-\\x7e\\u0080-\\u00ff]", "?").substring(0,
                    Math.min(text.length(), 100)) + "\r\n", Bodies.poisoned(text)));
        }
        posts.add(post("Content-Encoding: gzip\r\n", Bodies.bomb()));
        posts.add(post("Content-Encoding: gzip\r\n", Bodies.brackets(6)));
        return posts;
    }

    private static Post post(String lines, byte[] body) {
        return new Post("POST /hooks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + lines
                + "Content-Length: " + body.length + "\r\n\r\n", body);
    }
}
