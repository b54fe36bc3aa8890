package io.hookscope.check.related;

import io.hookscope.check.CheckName;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import java.util.List;

/** Makes findings of the sentences in the properties file. Stateless. */
final class RelatedFindings {
    private RelatedFindings() {}

    /** Returns the finding whose sentences stand under {@code key.expected}, {@code .found}, {@code .title}, {@code .why}, {@code .advice}. */
    static Finding of(CheckName check, Grade grade, String pointer, String key, List<String> gaps) {
        Object[] filled = gaps.toArray();
        return new Finding(check, grade, pointer, Words.say(key + ".expected", filled),
                Words.say(key + ".found", filled), Words.say(key + ".title", filled), Words.say(key + ".why", filled),
                Words.say(key + ".advice", filled));
    }
}
