package dev.sanad.times;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Places a written time on the line of moments, for somebody in a zone at a moment. */
final class Placing {

    private final ZoneId here;
    private final Instant now;
    private final Direction direction;

    Placing(ZoneId here, Instant now, Direction direction) {
        this.here = here;
        this.now = now;
        this.direction = direction;
    }

    Reading place(Clock clock, Optional<Day> day, Optional<Zone> zone) {
        if (clock.hours().isEmpty()) {
            return new Reading.Unclear(clock.equals(Clock.UNDECIDED) ? Reading.Why.WHICH_HALF : Reading.Why.IMPOSSIBLE);
        }
        return switch (zone.orElse(new Zone.Local())) {
            case Zone.Local local -> in(here, clock, day, at -> true);
            case Zone.Fixed fixed -> in(fixed.offset(), clock, day, at -> true);
            case Zone.Places places -> inAll(places.zones(), clock, day);
            case Zone.Abbreviation abbreviation -> inHome(abbreviation.name(), clock, day);
            case Zone.Both both ->
                agreed(place(clock, day, Optional.of(both.zone())), place(clock, day, Optional.of(both.more())));
            case Zone.Unknown unknown -> new Reading.Unclear(Reading.Why.ZONE);
        };
    }

    /** A name that several zones have is clear as long as their clocks agree, or when one of them is ours. */
    private Reading inAll(Set<ZoneId> zones, Clock clock, Optional<Day> day) {
        Set<Reading> readings =
                zones.stream().map(zone -> in(zone, clock, day, at -> true)).collect(Collectors.toSet());
        if (readings.size() == 1) {
            return readings.iterator().next();
        }
        return zones.contains(here) ? in(here, clock, day, at -> true) : new Reading.Unclear(Reading.Why.ZONE);
    }

    private Reading inHome(String abbreviation, Clock clock, Optional<Day> day) {
        return Abbreviations.home(abbreviation, here, now)
                .map(home -> in(home.zone(), clock, day, home::holds))
                .orElseGet(() -> new Reading.Unclear(Reading.Why.ZONE));
    }

    private static Reading agreed(Reading place, Reading offset) {
        if (!(offset instanceof Reading.At moment)) {
            return offset;
        }
        boolean agreed = switch (place) {
            case Reading.At at -> at.equals(moment);
            case Reading.Twice twice ->
                twice.earlier().toInstant().equals(moment.at())
                        || twice.later().toInstant().equals(moment.at());
            case Reading.Never never -> false;
            case Reading.Unclear unclear -> false;
        };
        return agreed ? offset : new Reading.Unclear(Reading.Why.ZONE);
    }

    private Reading in(ZoneId zone, Clock clock, Optional<Day> day, Predicate<Instant> holds) {
        LocalDate today = now.atZone(here).toLocalDate();
        Choice choice = new LocalTimes(zone, today, now, direction).choose(clock, day);
        return choice.local()
                .map(local -> onLine(local, zone, holds))
                .orElseGet(() -> new Reading.Unclear(choice.why()));
    }

    private Reading onLine(LocalDateTime local, ZoneId zone, Predicate<Instant> holds) {
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
        if (valid.isEmpty()) {
            return new Reading.Never(local);
        }
        List<ZoneOffset> offsets = valid.stream()
                .filter(offset -> holds.test(local.toInstant(offset)))
                .toList();
        return switch (offsets.size()) {
            case 0 -> new Reading.Unclear(Reading.Why.ZONE);
            case 1 -> new Reading.At(local.toInstant(offsets.getFirst()));
            default -> oneOf(local.atOffset(offsets.getFirst()), local.atOffset(offsets.getLast()));
        };
    }

    /** Who says since when speaks of the earlier hour as long as the later one is to come; who says until when, the reverse. */
    private Reading oneOf(OffsetDateTime earlier, OffsetDateTime later) {
        if (direction == Direction.TYPED_PAST && later.toInstant().isAfter(now)) {
            return new Reading.At(earlier.toInstant());
        }
        boolean earlierIsOver = !earlier.toInstant().isAfter(now);
        if (direction == Direction.TYPED_COMING && earlierIsOver) {
            return new Reading.At(later.toInstant());
        }
        return new Reading.Twice(earlier, later);
    }
}
