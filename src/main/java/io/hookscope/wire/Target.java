package io.hookscope.wire;

import io.hookscope.wire.HostName.Underscored;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where deliveries are sent on to. Immutable; only a person or a command line makes one, never anything that arrived.
 *
 * <p>How its path and a delivery's path join: without a path, or with one that ends in {@code /}, it is a base and the
 * delivery's path follows ({@code http://127.0.0.1:3000} keeps the path, {@code …/api/} puts {@code /api} before it). Any
 * other path is exactly where every delivery goes. The delivery's query is kept in both cases, behind one of the target's own.
 *
 * @param uri the URL: http or https, with a host in ASCII, which may have underscores, without user and fragment
 */
public record Target(URI uri) {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?]*(.*)", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile("\\d{1,5}(/.*)?");
    private static final Pattern LOOPBACK = Pattern
            .compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[(0{1,4}:){7}0{0,3}1]");

    /**
     * Reads what a person typed; {@code 3000}, {@code 3000/api} and {@code shop.local/api} are enough.
     *
     * @throws IllegalArgumentException when it is no URL to send to; the message says what to write
     */
    public static Target of(String typed) {
        String text = typed.strip();
        if (PORT.matcher(text).matches()) {
            text = "http://127.0.0.1:" + text;
        } else if (!text.contains("://")) {
            text = "http://" + text;
        }
        String flaw = "target.wrong";
        try {
            URI uri = new URI(HostName.ascii(text));
            if (isSendable(uri)) {
                return new Target(uri);
            }
            flaw = isPort(port(uri)) ? flaw : "target.port";
        } catch (URISyntaxException | IllegalArgumentException _) {
            // said below
        }
        throw new IllegalArgumentException(typed.isBlank()
                ? Words.of("target.none")
                : Words.of(flaw, HostName.withoutUser(typed.strip())));
    }

    private static boolean isSendable(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && host(uri) != null && uri.getUserInfo() == null
                && uri.getFragment() == null && isPort(port(uri))
                && uri.toASCIIString().equals(uri.toString());
    }

    /** Whether that is 1 to 65535, or -1, as {@link URI#getPort} says where none is named. */
    public static boolean isPort(int port) {
        return port == -1 || port >= 1 && port <= 65_535;
    }

    private static @Nullable String host(URI uri) {
        return HostName.underscored(uri).map(Underscored::host).orElse(uri.getHost());
    }

    private static int port(URI uri) {
        return HostName.underscored(uri).map(Underscored::port).orElse(uri.getPort());
    }

    /** Whether it is written as an address of this machine alone. A name that merely resolves to one is not. */
    public boolean isLoopback() {
        return LOOPBACK.matcher(host().toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether the connection is encrypted. */
    public boolean isSafe() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** Returns the host as it stands in the URL. */
    public String host() {
        return Objects.requireNonNull(host(uri));
    }

    /** Returns the port, 1 to 65535. */
    public int port() {
        int port = port(uri);
        return port >= 0 ? port : isSafe() ? 443 : 80;
    }

    /** Returns scheme, host and port alone. */
    public String place() {
        return uri.getScheme() + "://" + authority();
    }

    /** Returns what a {@code Host} header says. */
    String authority() {
        int port = port(uri);
        return port < 0 ? host() : host() + ":" + port;
    }

    /** Returns the URL. */
    @Override
    public String toString() {
        return uri.toString();
    }

    /** Returns the request target for a delivery that arrived with that one. */
    String join(String arrived) throws NotSendable {
        String sent = pathOf(arrived);
        int mark = sent.indexOf('?');
        String path = mark < 0 ? sent : sent.substring(0, mark);
        String query = mark < 0 ? "" : sent.substring(mark + 1);
        String base = uri.getRawPath();
        if (!base.isEmpty() && !base.endsWith("/")) {
            return withQuery(base, query);
        }
        if (base.length() > 1 && climbs(path)) {
            throw new NotSendable(Words.of("climbs", base));
        }
        return withQuery(base.isEmpty() ? path : base + path.substring(1), query);
    }

    private String withQuery(String path, String query) {
        String own = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String both = own.isEmpty() || query.isEmpty() ? own + query : own + "&" + query;
        return both.isEmpty() ? path : path + "?" + both;
    }

    /** Of a request target that names a host (RFC 9112, section 3.2.2) only path and query count: the sender chooses no host. */
    private static String pathOf(String arrived) {
        var absolute = ABSOLUTE.matcher(arrived);
        String rest = absolute.matches() ? absolute.group(1) : arrived;
        return rest.startsWith("/") ? rest : rest.startsWith("?") ? "/" + rest : "/";
    }

    /** Whether the path would lead out of the target's, in any spelling that a server may undo. */
    private static boolean climbs(String path) {
        String plain = path.toLowerCase(Locale.ROOT).replace("%2e", ".").replace("%2f", "/").replace("%5c", "\\");
        for (String step : plain.split("[/\\\\]")) {
            if (step.equals("..") || step.startsWith("..;") || step.startsWith("..%3b")) {
                return true;
            }
        }
        return false;
    }
}
