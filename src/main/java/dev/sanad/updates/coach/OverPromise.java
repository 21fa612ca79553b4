package dev.sanad.updates.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No repair time before it is confirmed (practices.md OC-10); times of updates are welcome (practices.md H.0). */
class OverPromise implements Rule {

    private static final String CODE = "OVERPROMISE";

    private static final Pattern TIME_TO_COME = Pattern.compile(
            "\\b(?:in|within|after)\\s+(?:about\\s+|the\\s+next\\s+|less\\s+than\\s+)?"
                    + "(?:\\d+|an?|half\\s+an|a\\s+few|one|two|three|five|ten|fifteen|twenty|thirty)\\s*"
                    + "(?:minutes?|mins?|m|hours?|hrs?|h|seconds?|days?)\\b"
                    + "|\\b(?:by|before|until)\\s+(?:\\d{1,2}(?::\\d{2})?\\s*(?:am|pm)?|noon|midnight|tonight|tomorrow(?:\\s+\\w+)?|"
                    + "the\\s+end\\s+of\\s+the\\s+day)\\b"
                    + "|\\bat\\s+\\d{1,2}(?::\\d{2}|\\s*[ap]m)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERB = Pattern.compile(
            "(?<update>\\b(?:updates?|news|write|post|report|inform|publish|get back to you|let you know|tell you|"
                    + "send you|keep you posted|explain|back with (?:an? )?(?:update|news))\\b)"
                    + "|(?<repair>\\b(?:fix(?:ed)?|back|up and running|up again|restored?|resolved?|ready|repaired|solved|online|"
                    + "available|work(?:s|ing)? again|running again|recover(?:ed)?|over)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_COME = Pattern.compile(
            "\\b(?:will|shall|should|going to|expect(?:ed)?|hope|promise|definitely)\\b|'ll\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALREADY =
            Pattern.compile("\\b(?:was|were|has been|have been|is|are|started|began)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE_END = Pattern.compile("[,;:—–]|\\b(?:and|but)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Finding> check(Manuscript manuscript) {
        List<Finding> findings = new ArrayList<>();
        for (Sentences.Sentence sentence : Sentences.of(manuscript.text())) {
            Matcher time = TIME_TO_COME.matcher(sentence.text());
            while (time.find()) {
                if (promisesRepair(sentence.text(), time)) {
                    findings.add(finding(sentence, time.group()));
                    break;
                }
            }
        }
        return findings;
    }

    private static boolean promisesRepair(String sentence, Matcher time) {
        String clause = sentence.substring(clauseStart(sentence, time.start()), clauseEnd(sentence, time.end()));
        boolean clockTime = time.group().toLowerCase(Locale.ROOT).startsWith("at ");
        boolean toCome = TO_COME.matcher(clause).find();
        boolean past = !toCome && ALREADY.matcher(clause).find();
        if (past || (clockTime && !toCome)) {
            return false;
        }
        return governingVerb(sentence, time.start(), time.end()).orElse("").equals("repair");
    }

    /** The verb the time belongs to: the nearest one before it in its clause, else the first one after it. */
    private static Optional<String> governingVerb(String sentence, int start, int end) {
        String before = sentence.substring(clauseStart(sentence, start), start);
        String after = sentence.substring(end, clauseEnd(sentence, end));
        return last(before).or(() -> first(after)).or(() -> last(sentence.substring(0, start)));
    }

    private static int clauseStart(String sentence, int before) {
        int start = 0;
        Matcher boundary = CLAUSE_END.matcher(sentence).region(0, before);
        while (boundary.find()) {
            start = boundary.end();
        }
        return start;
    }

    private static int clauseEnd(String sentence, int from) {
        Matcher boundary = CLAUSE_END.matcher(sentence).region(from, sentence.length());
        return boundary.find() ? boundary.start() : sentence.length();
    }

    private static Optional<String> last(String words) {
        return VERB.matcher(words).results().map(OverPromise::kind).reduce((one, next) -> next);
    }

    private static Optional<String> first(String words) {
        return VERB.matcher(words).results().map(OverPromise::kind).findFirst();
    }

    private static String kind(MatchResult verb) {
        return verb.group("update") == null ? "repair" : "update";
    }

    private static Finding finding(Sentences.Sentence sentence, String time) {
        return new Finding(
                CODE,
                Finding.Level.BLOCK,
                sentence.start(),
                sentence.end(),
                new Finding.Phrase("coach.overpromise", Map.of("time", time)),
                Optional.of(new Finding.Phrase("say.unknown-duration", Map.of())));
    }
}
