package io.hookscope.hostile;

import io.hookscope.testing.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One thing that a stranger may send over a connection of its own.
 *
 * @param name    what it is, in a few words
 * @param script  sends it; reading begins when it returns
 * @param answers the statuses that must come back before the connection ends, in order
 * @param kept    what must be listed, in order
 */
record Attack(String name, Script script, List<Integer> answers, List<Kept> kept) {

    /** Puts bytes on a connection; a connection that is closed meanwhile ends it early. */
    interface Script {
        void send(Wire wire) throws IOException;
    }

    /** How a delivery must be listed. */
    enum How {
        WHOLE, TOO_LARGE, CUT_SHORT
    }

    /** A delivery that must be listed with exactly these bytes. */
    record Kept(How how, byte[] body) {

        static Kept whole(String body) {
            return new Kept(How.WHOLE, latin(body));
        }
    }

    /** Text whose every character is one byte. */
    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Is not a request: it is answered with that status, or with none when 0, and nothing is listed. */
    static Attack refused(String name, int status, String bytes) {
        return new Attack(name, wire -> wire.send(bytes).endSending(), status == 0 ? List.of() : List.of(status),
                List.of());
    }

    /** Is a request, however odd: it is answered by the plan and kept. */
    static Attack taken(String name, String bytes, String... bodies) {
        return new Attack(name, wire -> wire.send(bytes).endSending(),
                List.of(bodies).stream().map(_ -> 200).toList(), List.of(bodies).stream().map(Kept::whole).toList());
    }

    /** A POST of those bytes under those header lines, answered 200 and kept. */
    static Attack body(String name, String lines, byte[] body) {
        return new Attack(name, wire -> wire.send(head(lines, body.length)).send(body), List.of(200),
                List.of(new Kept(How.WHOLE, body)));
    }

    private static String head(String lines, int length) {
        return "POST /hooks HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + lines + "Content-Length: " + length
                + "\r\n\r\n";
    }
}
