package io.hookscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Evidence;
import io.hookscope.check.Finding;
import io.hookscope.check.profile.Profile;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedFileTest {

    @TempDir
    Path folder;

    private static List<Finding> learn(Profile profile, long seq, String body) {
        var delivery = Deliveries.json(body);
        return profile.learning(seq)
                .check(new Evidence(delivery, new EventReader().read(delivery), Circumstances.DEFAULT)).findings();
    }

    private LearnedFile open(String session, long lastSeq) {
        return LearnedFile.open(folder.resolve(session), folder.resolve("learned.json"), lastSeq);
    }

    @Test
    void aSessionOpenedAgainKnowsWhatItLearnedAndAnotherOneKnowsItToo() throws Exception {
        String changed = Deliveries.goldenEnvelope().replace("\"holder\": null", "\"holder\": {\"id\": \"h\"}");
        try (var file = open("a.db", 0)) {
            for (int seq = 1; seq <= 5; seq++) {
                learn(file.profile(), seq,
                        Deliveries.goldenEnvelope().replace("evred_0e2500291ae016adea", "evred_" + seq));
            }
        }
        try (var file = open("a.db", 5)) {
            assertThat(file.profile().upTo()).isEqualTo(5);
            assertThat(learn(file.profile(), 6, changed)).extracting(Finding::title)
                    .containsExactly("holder was always null, now an object");
        }
        try (var file = open("b.db", 0)) {
            assertThat(learn(file.profile(), 1, changed)).isEmpty();
        }
        assertThat(PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("a.db.learned.json")))).isEqualTo("rw-------");
    }

    @Test
    void notesOfAnotherSessionThatHadTheNameAreNotBelieved() {
        try (var file = open("a.db", 0)) {
            learn(file.profile(), 9, Deliveries.goldenEnvelope());
        }
        try (var file = open("a.db", 3)) {
            assertThat(file.profile().upTo()).isZero();
        }
    }

    @Test
    void unreadableNotesAreLearnedAgain() throws Exception {
        Files.writeString(folder.resolve("a.db.learned.json"), "{\"upTo\":");
        Files.writeString(folder.resolve("learned.json"), "[]");
        try (var file = open("a.db", 3)) {
            assertThat(file.profile().upTo()).isZero();
        }
    }
}
