package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * Something customers feel.
 *
 * @param number counted from 1; null until it is stored
 * @param title the problem in the customers' words (practices.md OC-26)
 * @param phase what the last update announced; null before the first
 * @param standIn the deputy who acts beside the comms lead, on record; null when nobody does
 * @param rhythmMinutes minutes from one update to the next that the comms lead chose instead of the severity's; null for that one
 * @param rhythmAt the severity at which they were chosen, and at which they count
 */
public record Incident(
        @Id @Nullable Long number,
        @Version int version,
        String title,
        Severity severity,
        Instant since,
        Visibility visibility,
        State state,
        @Nullable Phase phase,
        String workspace,
        RoomId room,
        PersonId declaredBy,
        Instant declaredAt,
        @Nullable PersonId commsLead,
        @Nullable PersonId standIn,
        @Nullable Instant closedAt,
        @Nullable Integer rhythmMinutes,
        @Nullable Severity rhythmAt,

        @MappedCollection(idColumn = "incident", keyColumn = "name")
        Map<String, Fact> facts) {

    /** The fact that says what customers cannot do (practices.md OC-04). */
    public static final String IMPACT = "impact";

    /** The fact that says who is affected (practices.md OC-03). */
    public static final String SCOPE = "scope";

    /** Whether it goes on. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** An incident was declared; its room is being made. */
    public record Declared(long number) {}

    /** People of another workspace take part: its room is being made, a mirror that shows what is said from now on. */
    public record Joined(long number, RoomId mirror) {}

    /** Another person leads its communication; {@code before} are those who decided until now. */
    public record LeadChanged(long number, List<PersonId> before, PersonId now) {}

    /** A deputy decides beside the comms lead; {@code before} are those who decided until now. */
    public record StoodIn(long number, List<PersonId> before, PersonId deputy) {}

    /** It is better or worse than was thought. */
    public record SeverityChanged(long number, Severity before, Severity now) {}

    /** The first update went out. */
    public record Begun(long number) {}

    /** Its all-clear was published. */
    public record Closed(long number) {}

    public long id() {
        if (number == null) {
            throw new IllegalStateException("An incident that is not stored has no number");
        }
        return number;
    }

    /** As people say it: {@code INC-1}. */
    public String name() {
        return name(id());
    }

    public static String name(long number) {
        return "INC-" + number;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    public Optional<PersonId> lead() {
        return Optional.ofNullable(commsLead);
    }

    /** Those who decide what goes out: the comms lead, then the deputy standing in. */
    public List<PersonId> deciders() {
        return Stream.of(commsLead, standIn).filter(Objects::nonNull).toList();
    }

    /** The words of a fact; empty when it is not known. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name)).map(Fact::content);
    }

    /** Time from one update to the next that the comms lead chose at this severity; empty for the severity's own. */
    public Optional<Duration> chosenRhythm() {
        return Optional.ofNullable(rhythmMinutes)
                .filter(minutes -> rhythmAt == severity)
                .map(Duration::ofMinutes);
    }

    /** Whether a person decides what goes out: the comms lead, or the deputy standing in. */
    public boolean isDecidedBy(PersonId person) {
        return person.equals(commsLead) || person.equals(standIn);
    }

    /** How long it has lasted, or lasted when it is over. */
    public Duration duration(Instant now) {
        return Duration.between(since, closedAt == null ? now : closedAt);
    }

    Incident withSeverity(Severity newSeverity) {
        return copy(newSeverity, since, state, phase, commsLead, standIn, closedAt, rhythmMinutes, rhythmAt, facts);
    }

    Incident withSince(Instant newSince) {
        return copy(severity, newSince, state, phase, commsLead, standIn, closedAt, rhythmMinutes, rhythmAt, facts);
    }

    Incident withPhase(Phase newPhase) {
        return copy(severity, since, state, newPhase, commsLead, standIn, closedAt, rhythmMinutes, rhythmAt, facts);
    }

    Incident ledBy(PersonId lead) {
        return copy(severity, since, state, phase, lead, null, closedAt, rhythmMinutes, rhythmAt, facts);
    }

    Incident stoodInBy(PersonId deputy) {
        return copy(severity, since, state, phase, commsLead, deputy, closedAt, rhythmMinutes, rhythmAt, facts);
    }

    Incident closed(Instant at) {
        return copy(severity, since, State.CLOSED, phase, commsLead, standIn, at, rhythmMinutes, rhythmAt, facts);
    }

    /** With another time from one update to the next than the severity's, for as long as it is this one, and whenever it is again. */
    public Incident inRhythm(Duration rhythm) {
        return copy(
                severity,
                since,
                state,
                phase,
                commsLead,
                standIn,
                closedAt,
                Math.toIntExact(rhythm.toMinutes()),
                severity,
                facts);
    }

    /** With a fact recorded, or taken back when its content is empty. */
    Incident withFact(String name, String content, PersonId by, Instant at) {
        Map<String, Fact> changed = new HashMap<>(facts);
        if (content.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, new Fact(content, by.toString(), at));
        }
        return copy(severity, since, state, phase, commsLead, standIn, closedAt, rhythmMinutes, rhythmAt, changed);
    }

    private Incident copy(
            Severity severity,
            Instant since,
            State state,
            @Nullable Phase phase,
            @Nullable PersonId commsLead,
            @Nullable PersonId standIn,
            @Nullable Instant closedAt,
            @Nullable Integer rhythmMinutes,
            @Nullable Severity rhythmAt,
            Map<String, Fact> facts) {
        return new Incident(
                number,
                version,
                title,
                severity,
                since,
                visibility,
                state,
                phase,
                workspace,
                room,
                declaredBy,
                declaredAt,
                commsLead,
                standIn,
                closedAt,
                rhythmMinutes,
                rhythmAt,
                facts);
    }
}
