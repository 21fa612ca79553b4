package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every update but the last says when the next one comes (practices.md OC-12, OC-29), and says the time that is promised: two
 * times would be two promises, and only one of them is kept.
 */
class NoNextUpdate implements Rule {

    private static final String MISSING = "NO_NEXT_UPDATE";
    private static final String DIFFERENT = "NEXT_UPDATE_DIFFERS";

    /** "In 15 minutes" is a little later by the time it is read: that much of the way to the promise, but two minutes at least. */
    private static final int SHARE_OF_THE_WAY = 4;

    private static final Duration AT_LEAST = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofDays(7);

    @Override
    public List<Finding> check(Manuscript manuscript) {
        if (!manuscript.phase().promisesNext()) {
            return List.of();
        }
        NextUpdateSentence said = manuscript.nextUpdate();
        if (said.mentions().isEmpty()) {
            boolean isFine = !said.announced() && manuscript.next() == null && !manuscript.demandsNext();
            return isFine ? List.of() : List.of(missing(manuscript, said.announced()));
        }
        List<Mention> now = manuscript.nextUpdateNow().mentions();
        for (int i = 0; i < said.mentions().size(); i++) {
            Mention mention = said.mentions().get(i);
            Optional<Instant> read = i < now.size() ? now.get(i).at() : Optional.empty();
            if (!agrees(manuscript, mention.at(), read)) {
                return List.of(different(manuscript, mention, read));
            }
        }
        return List.of();
    }

    private static boolean agrees(Manuscript manuscript, Optional<Instant> meant, Optional<Instant> read) {
        @Nullable Instant next = manuscript.next();
        if (next == null || meant.isEmpty() || read.isEmpty()) {
            return false;
        }
        boolean isRelative = Duration.between(meant.get(), read.get())
                        .equals(Duration.between(manuscript.writtenAt(), manuscript.now()))
                && !meant.equals(read);
        return isSameMinute(next, meant.get()) && (!isRelative || isNear(manuscript, next, read.get()));
    }

    private static boolean isNear(Manuscript manuscript, Instant next, Instant read) {
        Duration share = Duration.between(manuscript.writtenAt(), next).dividedBy(SHARE_OF_THE_WAY);
        Duration most = share.compareTo(AT_LEAST) < 0 ? AT_LEAST : share;
        return Duration.between(next, read).compareTo(most) <= 0;
    }

    /** A length of time, too, is written to the minute: "in 15 minutes" is promised for the end of that minute. */
    private static boolean isSameMinute(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(Duration.ofMinutes(1)) < 0;
    }

    private static Finding missing(Manuscript manuscript, boolean isAnnounced) {
        int end = manuscript.text().length();
        Map<String, String> next = Map.of("next", manuscript.nextInWords());
        return new Finding(
                MISSING,
                Finding.Level.BLOCK,
                end,
                end,
                new Finding.Phrase(isAnnounced ? "coach.promise.no-time" : "coach.no-next-update", next),
                Optional.of(new Finding.Phrase("say.next-update", next)));
    }

    private static Finding different(Manuscript manuscript, Mention mention, Optional<Instant> read) {
        String words = manuscript.text().substring(mention.start(), mention.end());
        Map<String, String> values = Map.of("time", words, "next", manuscript.nextInWords());
        String reason = manuscript.next() == null
                ? "coach.promise.unmade"
                : mention.at().isEmpty() ? "coach.promise.unclear" : "coach.promise.differs";
        return new Finding(
                DIFFERENT,
                Finding.Level.BLOCK,
                mention.start(),
                mention.end(),
                new Finding.Phrase(reason, values),
                manuscript.next() == null ? Optional.empty() : Optional.of(time(mention, manuscript.nextInWords())),
                read.filter(at -> canBePromised(manuscript, at))
                        .map(NoNextUpdate::toTheMinute)
                        .orElse(null));
    }

    /** A time in the place of another one. */
    static Finding.Phrase time(Mention mention, String words) {
        return new Finding.Phrase(mention.clockFirst() ? "say.time" : "say.time.at", Map.of("time", words));
    }

    private static boolean canBePromised(Manuscript manuscript, Instant at) {
        return at.isAfter(manuscript.now())
                && !at.isAfter(manuscript.now().plus(LONGEST).plus(AT_LEAST));
    }

    private static Instant toTheMinute(Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(at) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }
}
