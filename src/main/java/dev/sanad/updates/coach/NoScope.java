package dev.sanad.updates.coach;

import dev.sanad.incident.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An update says who is affected, or that this is not known yet (practices.md OC-03). */
class NoScope implements Rule {

    private static final Set<Phase> TELLING_WHAT_HAPPENS =
            Set.of(Phase.ACKNOWLEDGED, Phase.INVESTIGATING, Phase.IDENTIFIED, Phase.WORKAROUND);
    private static final Pattern WHO = Pattern.compile(
            "\\b(?:everybody|everyone|all|most|many|some|a few|only|every)\\b"
                    + "|\\b(?:customers|people|users|shops|accounts|orders|visitors|teams|clients)\\s+"
                    + "(?:in|on|with|using|who|whose|from|of|that|at|cannot|can't)\\b"
                    + "|(?<!\\p{L})(?:بعض|كل|جميع|الجميع|معظم|كثير|العملاء|عملاؤنا|عملاءنا|المستخدم)"
                    + "|(?<!\\p{L})(?:برخی|بعضی|همه|بیشتر|مشتریان|کاربران)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STILL_CHECKING = Pattern.compile(
            "\\b(?:checking|finding out|looking into|do not know|don't know)\\b[^.\\n]{0,30}\\b(?:who|how many|which customers)\\b"
                    + "|نتحقق[^.\\n]{0,20}(?:يتأثر|تأثر|المتأثر)|چه کسانی",
            Pattern.CASE_INSENSITIVE);

    @Override
    public List<Finding> check(Manuscript manuscript) {
        String text = manuscript.text();
        boolean told = !TELLING_WHAT_HAPPENS.contains(manuscript.phase())
                || WHO.matcher(text).find()
                || STILL_CHECKING.matcher(text).find()
                || mentions(text, manuscript.fact("scope"));
        return told ? List.of() : List.of(finding(manuscript));
    }

    private static boolean mentions(String text, String scope) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(scope.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 3)
                .anyMatch(lower::contains);
    }

    private static Finding finding(Manuscript manuscript) {
        String scope = manuscript.fact("scope");
        Finding.Phrase sentence = scope.isEmpty()
                ? new Finding.Phrase("say.scope-unknown", Map.of())
                : new Finding.Phrase("say.scope", Map.of("scope", scope));
        return new Finding(
                "NO_SCOPE",
                Finding.Level.WARN,
                0,
                0,
                new Finding.Phrase("coach.no-scope", Map.of()),
                Optional.of(sentence));
    }
}
