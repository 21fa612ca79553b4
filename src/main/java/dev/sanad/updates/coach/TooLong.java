package dev.sanad.updates.coach;

import dev.sanad.incident.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** As much as helps, no more: people read it in a hurry (practices.md OC-08, OC-18). */
class TooLong implements Rule {

    /** About six sentences; twice the filled-in T1 of practices.md A.5. */
    static final int LONGEST_UPDATE = 700;

    private static final int LONGEST_FOLLOW_UP = 4000;

    @Override
    public List<Finding> check(Manuscript manuscript) {
        int longest = manuscript.phase() == Phase.FOLLOW_UP ? LONGEST_FOLLOW_UP : LONGEST_UPDATE;
        int length = manuscript.text().codePointCount(0, manuscript.text().length());
        return length <= longest
                ? List.of()
                : List.of(new Finding(
                        "TOO_LONG",
                        Finding.Level.WARN,
                        manuscript.text().offsetByCodePoints(0, longest),
                        manuscript.text().length(),
                        new Finding.Phrase(
                                "coach.too-long",
                                Map.of("length", String.valueOf(length), "longest", String.valueOf(longest))),
                        Optional.empty()));
    }
}
