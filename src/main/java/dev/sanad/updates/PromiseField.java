package dev.sanad.updates;

import dev.sanad.chat.Caller;
import dev.sanad.chat.Field;
import dev.sanad.chat.FormAnswers;
import dev.sanad.incident.Incident;
import dev.sanad.times.Reading;
import dev.sanad.times.TimeInput;
import dev.sanad.updates.coach.Coach;
import dev.sanad.wording.Voice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The question in a draft's form when the next update comes: in how many minutes from the submit, or at what time. */
@Component
class PromiseField {

    static final String ID = "next";

    private final Promising promising;
    private final Retiming retiming;
    private final Clock clock;

    PromiseField(Promising promising, Retiming retiming, Clock clock) {
        this.promising = promising;
        this.retiming = retiming;
        this.clock = clock;
    }

    /** For a new draft: the cadence, counted from the submit. */
    Field fresh(Incident incident, boolean isDemanded, Caller caller) {
        return field(caller)
                .with(isDemanded ? String.valueOf(promising.cadence(incident).toMinutes()) : "");
    }

    /** For a draft that promises something already, or nothing. */
    Field of(@Nullable Instant next, Caller caller) {
        return field(caller).with(next == null ? "" : retiming.typed(next, caller));
    }

    private static Field field(Caller caller) {
        Voice voice = caller.voice();
        String hint = voice.string("draft.next.hint", "zone", caller.zone().getId());
        return Field.line(ID, voice.string("draft.next.field"), 40).hint(hint);
    }

    /**
     * What was answered.
     *
     * @param next the moment; null for none
     * @param problem what to say beside the field; empty when it was understood
     */
    record Answer(@Nullable Instant next, String problem) {}

    Answer read(FormAnswers answers) {
        String typed = answers.line(ID);
        Caller caller = answers.caller();
        if (typed.isEmpty()) {
            return new Answer(null, "");
        }
        Instant now = clock.instant();
        return switch (TimeInput.coming(typed, caller.zone(), now)) {
            case Reading.At moment ->
                judged(NextUpdate.after(Duration.between(now, moment.at()), now), now, caller.voice());
            case Reading.Twice twice ->
                problem(caller.voice()
                        .string("draft.next.twice", "earlier", twice.earlierInWords(), "later", twice.laterInWords()));
            case Reading.Never never ->
                problem(caller.voice().string("draft.next.never", "time", Reading.CLOCK.format(never.local())));
            case Reading.Unclear unclear -> problem(caller.voice().string(key(unclear.why())));
        };
    }

    private static String key(Reading.Why why) {
        return switch (why) {
            case NO_HOUR -> "draft.next.no-hour";
            case WHICH_HALF -> "since.which-half";
            case ZONE -> "since.zone";
            case DATE -> "since.date";
            case NOT_A_TIME, IMPOSSIBLE, VAGUE, RHYTHM -> "draft.next.not-understood";
        };
    }

    private static Answer judged(Instant next, Instant now, Voice voice) {
        if (!next.isAfter(now)) {
            return problem(voice.string("draft.next.past"));
        }
        return Coach.isTooFar(next, now) ? problem(voice.string("draft.next.far")) : new Answer(next, "");
    }

    private static Answer problem(String sentence) {
        return new Answer(null, sentence);
    }
}
