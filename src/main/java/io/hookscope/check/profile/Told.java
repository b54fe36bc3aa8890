package io.hookscope.check.profile;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.Results;
import io.hookscope.check.profile.Walk.News;
import io.hookscope.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts news into words. Stateless. */
final class Told {

    private static final Texts TEXTS = Texts.beside(Told.class);
    private static final int MOST = 5;

    private Told() {}

    static CheckResult of(List<News> all, String event) {
        List<News> news = withoutCopies(all);
        if (news.isEmpty()) {
            return Results.notApplicable(CheckName.CONTRACT, say("nothing"));
        }
        var findings = new ArrayList<Finding>();
        news.stream().limit(news.size() > MOST ? MOST - 1 : MOST).forEach(n -> findings.add(one(n, event)));
        if (news.size() > MOST) {
            findings.add(rest(news.subList(MOST - 1, news.size()), event));
        }
        return Results.of(CheckName.CONTRACT, say("new", news.size()), findings);
    }

    /** A redemption carries copies of what stands beside it, and a campaign the template of its vouchers: the same news. */
    private static List<News> withoutCopies(List<News> all) {
        Set<String> paths = all.stream().map(News::path).collect(Collectors.toSet());
        return all.stream().filter(n -> {
            boolean copy = n.path().startsWith("redemption") || n.path().startsWith("campaign.voucher.");
            int dot = copy ? n.path().indexOf('.') : -1;
            return dot < 0 || !paths.contains(n.path().substring(dot + 1));
        }).toList();
    }

    private static Finding one(News news, String event) {
        String now = kind(JsonType.of(news.place().node()));
        if (news.before().isEmpty()) {
            return finding(news, "first", List.of(say("first.expected"), now), news.path(), event, now);
        }
        String before = news.before().stream().map(Told::kind).collect(Collectors.joining(" " + say("or") + " "));
        return finding(news, "other", List.of(before, now), news.path(), before, now, event);
    }

    private static Finding rest(List<News> rest, String event) {
        String paths = rest.stream().map(News::path).limit(20).collect(Collectors.joining(", "));
        return finding(rest.getFirst(), "rest", List.of(say("first.expected"), paths), rest.size(), event, paths);
    }

    private static Finding finding(News news, String key, List<String> expectedAndFound, Object... gaps) {
        return new Finding(CheckName.CONTRACT, Grade.NOTICE, news.place().pointer(), expectedAndFound.getFirst(),
                expectedAndFound.getLast(), say(key + ".title", gaps), say(key + ".why", gaps),
                say(key + ".advice", gaps));
    }

    private static String kind(JsonType kind) {
        return say("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static String say(String key, Object... gaps) {
        return TEXTS.get(key, gaps);
    }
}
