package io.hookscope.hostile;

import io.hookscope.hostile.Volley.Shot;
import io.hookscope.testing.Vital;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was sent and what came back, in Markdown. Without state. */
final class HostileReport {

    private HostileReport() {}

    /** All that a run brought; what is missing is of the newest two rounds, which retention leaves alone. */
    record Outcome(double minutes, List<Shot> shots, List<Shot> slow, List<Long> newcomers, String meanwhile,
            String vitals, long lines,
            List<String> badLines, List<String> missing) {}

    static String of(Outcome outcome) {
        var text = new StringBuilder();
        text.append(
                "%,d attacks and as many honest deliveries between them in %.0f minutes, at `hookscope listen --json` with "
                        .formatted(outcome.shots().size() + outcome.slow().size(), outcome.minutes()))
                .append("a heap of 256 MB and the oldest making room, then `kill -9`.\n\n");
        text.append(Vital.head()).append(outcome.vitals()).append('\n');
        text.append("- Answers other than the ones below, or honest senders held up: ").append(wrong(outcome))
                .append('\n');
        text.append("- Of the newest two rounds missing after the kill, byte for byte: ")
                .append(outcome.missing().isEmpty() ? "none." : outcome.missing().toString()).append('\n');
        text.append("- Newcomers behind 3,000 connections that began a request and fell silent: ")
                .append(waits(outcome.newcomers())).append(".\n");
        text.append("- An honest sender all the while: ").append(outcome.meanwhile()).append(".\n");
        text.append(
                "- Lines printed: %,d; that are not one JSON object in plain ASCII: %s.%n%n".formatted(outcome.lines(),
                        outcome.badLines().isEmpty() ? "none" : badLines(outcome.badLines())));
        text.append(
                "| what is sent | times | bytes | comes back | listed | longest ms |\n| --- | ---: | ---: | --- | --- | ---: |\n");
        rows(outcome).forEach((name, shots) -> text.append(row(name, shots)));
        return text.toString();
    }

    private static String waits(List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty()
                ? "none came"
                : "%d; waited %d ms at the median, %d ms at most".formatted(sorted.size(),
                        sorted.get(sorted.size() / 2), sorted.getLast());
    }

    private static String badLines(List<String> lines) {
        return lines.size() + ", such as " + lines.stream().distinct().limit(5).toList();
    }

    private static String wrong(Outcome outcome) {
        List<Shot> wrong = new ArrayList<>(outcome.shots());
        wrong.addAll(outcome.slow());
        wrong.removeIf(Shot::asItMust);
        return wrong.isEmpty() ? "none." : wrong.size() + ": " + wrong.stream().limit(20).toList();
    }

    private static Map<String, List<Shot>> rows(Outcome outcome) {
        var all = new ArrayList<>(outcome.shots());
        all.addAll(outcome.slow());
        Map<JsonCases.Must, Long> cases = JsonCases.all().stream()
                .collect(Collectors.groupingBy(JsonCases.Case::must, Collectors.counting()));
        return all.stream().collect(Collectors.groupingBy(shot -> group(shot.attack().name(), cases),
                LinkedHashMap::new, Collectors.toList()));
    }

    private static String group(String name, Map<JsonCases.Must, Long> cases) {
        for (JsonCases.Must must : JsonCases.Must.values()) {
            if (name.startsWith(must + " ")) {
                return cases.get(must) + switch (must) {
                    case TAKE -> " texts that are JSON at its edges";
                    case REFUSE -> " texts that are nearly JSON";
                    case EITHER -> " texts on which JSON parsers differ";
                };
            }
        }
        return name.startsWith("as every ")
                ? name.substring(0, name.indexOf(':')).replace("as", "texts and numbers as")
                : name;
    }

    private static String row(String name, List<Shot> shots) {
        Shot first = shots.getFirst();
        String answers = first.attack().answers().stream().distinct().map(String::valueOf)
                .collect(Collectors.joining(", "));
        String kept = first.attack().kept().stream().distinct().limit(1).map(k -> switch (k.how()) {
            case WHOLE -> "whole";
            case TOO_LARGE -> "as too large";
            case CUT_SHORT -> "as cut short";
        }).collect(Collectors.joining());
        boolean slow = first.attack().answers().equals(List.of(408));
        return "| %s | %d | %,d | %s | %s | %d |%n".formatted(name, shots.size(),
                shots.stream().mapToLong(Shot::sent).max().orElse(0), answers.isEmpty() ? "closed" : answers,
                slow ? "as cut short" : kept.isEmpty() ? "no" : kept,
                shots.stream().mapToLong(Shot::millis).max().orElse(0));
    }
}
