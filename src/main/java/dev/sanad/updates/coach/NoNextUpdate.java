package dev.sanad.updates.coach;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every update but the last says when the next one comes (practices.md OC-12, OC-29). */
class NoNextUpdate implements Rule {

    private static final String CODE = "NO_NEXT_UPDATE";

    @Override
    public List<Finding> check(Manuscript manuscript) {
        if (!manuscript.phase().promisesNext()) {
            return List.of();
        }
        Optional<Instant> promised =
                NextUpdatePhrase.promisedIn(manuscript.text(), manuscript.now(), manuscript.zone());
        if (promised.isEmpty()) {
            return manuscript.demandsNext() ? List.of(missing(manuscript)) : List.of();
        }
        return promised.get().isAfter(manuscript.now()) ? List.of() : List.of(gone(manuscript));
    }

    private static Finding missing(Manuscript manuscript) {
        int end = manuscript.text().length();
        Map<String, String> next = Map.of("next", manuscript.next());
        return new Finding(
                CODE,
                Finding.Level.BLOCK,
                end,
                end,
                new Finding.Phrase("coach.no-next-update", next),
                Optional.of(new Finding.Phrase("say.next-update", next)));
    }

    private static Finding gone(Manuscript manuscript) {
        int[] span = NextUpdatePhrase.timeSpan(manuscript.text()).orElse(new int[] {0, 0});
        return new Finding(
                CODE,
                Finding.Level.BLOCK,
                span[0],
                span[1],
                new Finding.Phrase(
                        "coach.next-update-gone",
                        Map.of("time", manuscript.text().substring(span[0], span[1]), "next", manuscript.next())),
                Optional.of(new Finding.Phrase("say.time", Map.of("time", manuscript.next()))));
    }
}
