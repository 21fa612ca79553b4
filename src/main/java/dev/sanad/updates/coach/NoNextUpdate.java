package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import dev.sanad.times.Reading;
import dev.sanad.wording.Language;
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

    static final String MISSING = "NO_NEXT_UPDATE";
    static final String DIFFERENT = "NEXT_UPDATE_DIFFERS";

    /** "In 15 minutes" is a little later by the time it is read: that much of the way to the promise, but two minutes at least. */
    private static final int SHARE_OF_THE_WAY = 4;

    private static final Duration AT_LEAST = Duration.ofMinutes(2);

    @Override
    public List<Finding> check(Manuscript manuscript) {
        if (!manuscript.phase().promisesNext()) {
            return List.of();
        }
        NextUpdateSentence said = manuscript.nextUpdate();
        if (said.promises().isEmpty()) {
            boolean isFine = !said.announced() && manuscript.next() == null && !manuscript.demandsNext();
            return isFine ? List.of() : List.of(missing(manuscript, said.announced()));
        }
        for (NextUpdateSentence.Promise promise : said.binding()) {
            Optional<Instant> read = manuscript.asReadNow(promise.mention()).at();
            if (!agrees(manuscript, promise.mention().at(), read)) {
                return List.of(different(manuscript, promise, read));
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
                new Finding.Phrase(missing(manuscript.next(), isAnnounced), next),
                Optional.of(new Finding.Phrase("say.next-update", next)),
                Tongue.of(manuscript.text(), Language.EN),
                null);
    }

    private static String missing(@Nullable Instant next, boolean isAnnounced) {
        if (!isAnnounced) {
            return "coach.no-next-update";
        }
        return next == null ? "coach.promise.no-time.unmade" : "coach.promise.no-time";
    }

    private static Finding different(
            Manuscript manuscript, NextUpdateSentence.Promise promise, Optional<Instant> read) {
        Mention mention = promise.mention();
        String words = manuscript.text().substring(mention.start(), mention.end());
        Language language = promise.language(manuscript.text(), Language.EN);
        Finding.Phrase suggestion = new Finding.Phrase(
                TimeWords.key(manuscript.text(), mention, language), Map.of("time", manuscript.nextInWords()));
        return new Finding(
                DIFFERENT,
                Finding.Level.BLOCK,
                mention.start(),
                mention.end(),
                reason(manuscript, mention.reading(), words),
                manuscript.next() == null ? Optional.empty() : Optional.of(suggestion),
                language,
                read.filter(at -> canBePromised(manuscript, at))
                        .map(NoNextUpdate::toTheMinute)
                        .orElse(null));
    }

    private static Finding.Phrase reason(Manuscript manuscript, Reading reading, String words) {
        return switch (reading) {
            case Reading.At moment ->
                new Finding.Phrase(
                        manuscript.next() == null ? "coach.promise.unmade" : "coach.promise.differs",
                        Map.of("time", words, "next", manuscript.nextInWords()));
            case Reading.Never never -> new Finding.Phrase("coach.promise.never", Map.of("time", words));
            case Reading.Twice twice ->
                new Finding.Phrase(
                        "coach.promise.twice",
                        Map.of("time", words, "earlier", twice.earlierInWords(), "later", twice.laterInWords()));
            case Reading.Unclear unclear -> new Finding.Phrase(unclear(unclear.why()), Map.of("time", words));
        };
    }

    private static String unclear(Reading.Why why) {
        return switch (why) {
            case NOT_A_TIME, IMPOSSIBLE -> "coach.promise.impossible";
            case ZONE -> "coach.promise.zone";
            case NO_HOUR -> "coach.promise.no-hour";
            case WHICH_HALF -> "coach.promise.which-half";
            case DATE -> "coach.promise.date";
            case VAGUE -> "coach.promise.vague";
            case RHYTHM -> "coach.promise.rhythm";
        };
    }

    private static boolean canBePromised(Manuscript manuscript, Instant at) {
        return at.isAfter(manuscript.now()) && !Coach.isTooFar(toTheMinute(at), manuscript.now());
    }

    private static Instant toTheMinute(Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(at) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }
}
