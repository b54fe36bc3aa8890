package io.hookscope.capture.plan.run;

import io.hookscope.capture.Reply;
import io.hookscope.capture.plan.Facts;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.Template;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** Fills a chosen answer with the delivery's fields. Stateless. */
final class ReplyTemplates {

    private static final String TYPE = "Content-Type";

    private ReplyTemplates() {}

    static Reply of(ChosenAnswer choice, Facts facts) {
        Rule rule = choice.rule();
        if (choice.response().status() == 0) {
            return new Reply(0, Headers.NONE, Body.EMPTY, choice.response().manner(), choice.why());
        }
        var headers = new ArrayList<Header>();
        rule.headers().list().forEach(h -> headers.add(new Header(h.name(), Template.header(h.value(), facts))));
        Optional<String> type = rule.headers().first(TYPE);
        boolean json = type.map(t -> t.toLowerCase(Locale.ROOT).contains("json")).orElse(looksLikeJson(rule.body()));
        if (type.isEmpty() && !rule.body().isEmpty()) {
            headers.add(new Header(TYPE, json ? "application/json" : "text/plain; charset=utf-8"));
        }
        String body = json ? Template.json(rule.body(), facts) : Template.text(rule.body(), facts);
        return new Reply(choice.response().status(), new Headers(headers), Body.of(body), choice.response().manner(),
                choice.why());
    }

    private static boolean looksLikeJson(String body) {
        String text = body.stripLeading();
        return text.startsWith("{") && !text.startsWith("{{") || text.startsWith("[");
    }
}
