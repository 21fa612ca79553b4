package dev.sanad.incident;

import dev.sanad.config.Example;
import dev.sanad.people.Profile;
import dev.sanad.wording.Localised;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * What was decided before the incident (practices.md B.4): {@code bot-config/plan.yml}.
 *
 * @param roster those who may be put in charge of communication, the first choice first
 * @param checklist the information questions (practices.md B.3)
 * @param vendors outside providers that are not named away from the status page (practices.md B.6)
 * @param teams who responds
 * @param archiveRoomsAfter time from the close to the archiving of the incident's room; absent when it stays open
 * @param slowerRhythmAfter time from the declaration to the offer of a slower rhythm of updates; two hours, when left out
 * @param escalationRoom room that hears of updates which are very late; absent for none
 */
public record Plan(
        @Example("roster:\n  - person: sara\n    deputies: [omar]") @NotEmpty
        List<@Valid @NotNull Duty> roster,

        @Example("checklist:\n  - id: scope\n    label: {en: who is affected}\n    question: {en: Who is affected?}")
        @NotEmpty
        List<@Valid @NotNull Question> checklist,

        @Example("vendors:\n  - name: PayRight\n    say: {en: our payment provider}") @NotNull
        List<@Valid @NotNull Vendor> vendors,

        @Example("teams:\n  - name: {en: Engineering}\n    people: [jonas]") @NotNull
        List<@Valid @NotNull Team> teams,

        @Example("archive-rooms-after: 14d") @Nullable @DurationMin(hours = 1)
        Duration archiveRoomsAfter,

        @Example("slower-rhythm-after: 2h") @Nullable @DurationMin(minutes = 1)
        Duration slowerRhythmAfter,

        @Example("escalation-room: leadership")
        @Nullable
        @Pattern(regexp = "[^#\\s]\\S*", message = "must be the name of a room, without the #")
        String escalationRoom) {

    static final String FILE = "plan.yml";

    private static final Duration LONG = Duration.ofHours(2);

    /**
     * One person's turn.
     *
     * @param person the chat platform's id
     * @param deputies who is asked when a promise is broken; may be left out
     * @param hours when the person is on duty; always, when left out
     */
    public record Duty(
            @Example("person: sara") @NotBlank String person,
            @Example("deputies: [omar]") @Nullable List<String> deputies,

            @Example("hours: {days: [monday], from: \"09:00\", to: \"17:00\"}") @Nullable @Valid
            Hours hours) {

        boolean isOn(Instant now, ZoneId zone) {
            return hours == null || hours.contain(now.atZone(zone));
        }

        /** The deputies' ids on the chat platform. */
        public List<String> deputyNames() {
            return deputies == null ? List.of() : deputies;
        }
    }

    /**
     * Hours of duty, in the person's own time zone; past midnight when {@code to} is before {@code from}.
     *
     * @param days on which the duty begins
     */
    public record Hours(
            @Example("days: [monday, tuesday]") @NotEmpty Set<DayOfWeek> days,
            @Example("from: \"09:00\"") @NotNull LocalTime from,
            @Example("to: \"17:00\"") @NotNull LocalTime to) {

        boolean contain(ZonedDateTime now) {
            LocalTime time = now.toLocalTime();
            DayOfWeek today = now.getDayOfWeek();
            if (from.isBefore(to)) {
                return days.contains(today) && !time.isBefore(from) && time.isBefore(to);
            }
            return (days.contains(today) && !time.isBefore(from))
                    || (days.contains(today.minus(1)) && time.isBefore(to));
        }
    }

    /**
     * One question.
     *
     * @param id name of the fact it asks for, as templates use it
     * @param label a few words for the incident's card
     * @param hint an example of an answer; may be left out
     */
    public record Question(
            @Example("id: scope") @NotNull @Pattern(regexp = "[a-z][A-Za-z]{1,30}", message = "must be one plain word")
            String id,

            @Example("label: {en: who is affected}") @NotNull
            Localised label,

            @Example("question: {en: Who is affected?}") @NotNull
            Localised question,

            @Example("hint: {en: customers in Europe}") @Nullable
            Localised hint) {}

    /** An outside provider, and what it is called in public. */
    public record Vendor(
            @Example("name: PayRight") @NotBlank String name,

            @Example("say: {en: our payment provider}") @NotNull
            Localised say) {}

    /** A team that works on incidents; its people are invited into the room. */
    public record Team(
            @Example("name: {en: Engineering}") @NotNull Localised name,
            @Example("people: [jonas]") @NotNull List<String> people) {}

    /** Time from the declaration to the offer of a slower rhythm of updates. */
    public Duration offersSlowerRhythmAfter() {
        return slowerRhythmAfter == null ? LONG : slowerRhythmAfter;
    }

    /** The roster's entry of a person, by whichever of the person's accounts it is. */
    Optional<Duty> dutyOf(Profile person) {
        return roster.stream().filter(duty -> person.isNamed(duty.person())).findFirst();
    }
}
