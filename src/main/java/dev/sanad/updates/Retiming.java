package dev.sanad.updates;

import dev.sanad.chat.Caller;
import dev.sanad.times.Reading;
import dev.sanad.updates.coach.Coach;
import dev.sanad.updates.coach.Finding;
import dev.sanad.updates.coach.PromiseWords;
import dev.sanad.wording.Language;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes another promise into a draft: the value, and the words that repeat it. */
@Component
class Retiming {

    private final Coach coach;
    private final DraftFacts facts;
    private final Organisation organisation;
    private final Wording wording;

    Retiming(Coach coach, DraftFacts facts, Organisation organisation, Wording wording) {
        this.coach = coach;
        this.facts = facts;
        this.organisation = organisation;
        this.wording = wording;
    }

    /** The revision that promises another moment. */
    Revision to(Instant next, Draft draft, Revision revision) {
        return new Revision(
                revision.draft(),
                revision.number(),
                text(next, draft, revision),
                next,
                true,
                revision.writtenBy(),
                facts.now());
    }

    /**
     * What a press on "Use this" would write, for a line of the room.
     *
     * @param next what the draft promises; null for nothing
     */
    Optional<Text> suggested(Finding finding, Draft draft, @Nullable Instant next) {
        Language language = finding.language() == null ? draft.language() : finding.language();
        return finding.suggestion().map(phrase -> {
            if (next == null || !finding.isOfNextUpdate()) {
                return inRoom(language, phrase.key(), phrase.namesAndValues());
            }
            String time = facts.written(next, language);
            return inRoom(language, phrase.key(), "time", time, "next", time);
        });
    }

    private Text inRoom(Language language, String key, Object... namesAndValues) {
        Voice voice = wording.in(language);
        Language room = wording.inRooms().language();
        return room == language
                ? voice.text(key, namesAndValues)
                : Text.plain(room.isolate(voice.string(key, namesAndValues)));
    }

    /** A revision's text with another promise in it. */
    String text(Instant next, Draft draft, Revision revision) {
        return retimed(revision.content(), draft.language(), next, revision.writtenAt());
    }

    /**
     * An edited text with its promise: a time that the writer left as it was shown follows the value; one that was written anew
     * stays as it is, and the coach compares.
     *
     * @param shown the text as it stood in the form
     */
    String follow(String text, String shown, Language language, @Nullable Instant next) {
        Optional<String> time = timeIn(text);
        boolean isUntouched = time.isPresent() && time.equals(timeIn(shown));
        return isUntouched && next != null ? retimed(text, language, next, facts.now()) : text;
    }

    private Optional<String> timeIn(String text) {
        return coach.timeIn(text, organisation.timeZone(), facts.now());
    }

    private String retimed(String text, Language usual, Instant next, Instant written) {
        PromiseWords words = (language, key) -> {
            String time = facts.written(next, language);
            return wording.in(language).string(key, "time", time, "next", time);
        };
        return coach.promising(text, words, usual, organisation.timeZone(), written);
    }

    /** A moment as the caller would type it: {@code 15:05}, with the date when that is not today's. */
    String typed(Instant at, Caller caller) {
        boolean isToday = at.atZone(caller.zone())
                .toLocalDate()
                .equals(facts.now().atZone(caller.zone()).toLocalDate());
        return (isToday ? Reading.CLOCK : Reading.DATE_AND_CLOCK).format(at.atZone(caller.zone()));
    }
}
