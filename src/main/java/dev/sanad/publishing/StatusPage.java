package dev.sanad.publishing;

import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Severities.DestinationKind;
import dev.sanad.updates.Update;
import dev.sanad.updates.Updates;
import dev.sanad.wording.HtmlText;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Reader;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the public page shows: public incidents of which customers were told something, and only what was approved. */
@Component
@Transactional(readOnly = true)
class StatusPage {

    private static final int DAYS_OF_HISTORY = 14;

    private final Incidents incidents;
    private final Updates updates;
    private final Receipts receipts;
    private final Organisation organisation;
    private final Wording wording;
    private final Clock clock;

    StatusPage(
            Incidents incidents,
            Updates updates,
            Receipts receipts,
            Organisation organisation,
            Wording wording,
            Clock clock) {
        this.incidents = incidents;
        this.updates = updates;
        this.receipts = receipts;
        this.organisation = organisation;
        this.wording = wording;
        this.clock = clock;
    }

    /** A moment in the two zones in which the page shows it. */
    record Moment(String iso, String local, String utc) {}

    record ShownUpdate(
            String phase, Moment at, String html, @Nullable Moment next) {}

    /** {@code updates} are newest first. */
    record ShownIncident(
            String name,
            String path,
            String title,
            String phase,
            boolean open,
            String severity,
            Moment since,
            List<ShownUpdate> updates) {

        public ShownUpdate last() {
            return updates.getFirst();
        }
    }

    record Day(String date, List<ShownIncident> incidents) {}

    static String path(Incident incident) {
        return "/status/incidents/" + incident.name();
    }

    List<ShownIncident> open() {
        return incidents.open().stream()
                .flatMap(incident -> shown(incident).stream())
                .toList();
    }

    /** The incident of a name such as {@code INC-1}; empty when there is none that the public may see. */
    Optional<ShownIncident> incident(String name) {
        return name.matches("INC-\\d{1,18}")
                ? incidents
                        .findById(Long.parseLong(name.substring("INC-".length())))
                        .flatMap(this::shown)
                : Optional.empty();
    }

    /** The last days, newest first, each with the incidents that began on it. */
    List<Day> history() {
        LocalDate today = clock.instant().atZone(zone()).toLocalDate();
        List<Incident> all = incidents.findAll();
        return IntStream.range(0, DAYS_OF_HISTORY)
                .mapToObj(today::minusDays)
                .map(day -> new Day(
                        date(day),
                        all.stream()
                                .filter(incident -> beganOn(incident, day))
                                .flatMap(incident -> shown(incident).stream())
                                .toList()))
                .toList();
    }

    /** The newest moment at which customers were told something. */
    Optional<Moment> lastUpdated() {
        return incidents.findAll().stream()
                .flatMap(incident -> told(incident).stream())
                .map(Update::publishedAt)
                .max(Comparator.naturalOrder())
                .map(this::moment);
    }

    private Optional<ShownIncident> shown(Incident incident) {
        List<Update> told = told(incident);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ShownIncident(
                incident.name(),
                path(incident),
                incident.title(),
                voice().string("phase."
                        + (incident.phase() == null ? "none" : incident.phase().id())),
                incident.isOpen(),
                incident.severity().id(),
                moment(incident.since()),
                told.stream().map(this::shown).toList()));
    }

    /** The updates that were published to this page, newest first. */
    private List<Update> told(Incident incident) {
        if (!incident.isPublic()) {
            return List.of();
        }
        return updates.findByIncidentOrderByIdDesc(incident.id()).stream()
                .filter(update -> receipts.existsByUpdateAndKind(update.number(), DestinationKind.STATUS_PAGE))
                .toList();
    }

    private ShownUpdate shown(Update update) {
        Reader reader =
                new Reader(organisation.defaultLanguage(), zone(), UnaryOperator.identity(), UnaryOperator.identity());
        return new ShownUpdate(
                voice().string("phase." + update.phase().id()),
                moment(update.publishedAt()),
                new HtmlText(reader).prose(update.prose()),
                update.nextUpdateAt() == null ? null : moment(update.nextUpdateAt()));
    }

    private boolean beganOn(Incident incident, LocalDate day) {
        return incident.since().atZone(zone()).toLocalDate().equals(day);
    }

    private Moment moment(Instant at) {
        return new Moment(
                at.toString(),
                format("d MMM, HH:mm z", at, zone()),
                format(zone().normalized().equals(ZoneOffset.UTC) ? "" : "HH:mm 'UTC'", at, ZoneOffset.UTC));
    }

    private String format(String pattern, Instant at, ZoneId in) {
        return DateTimeFormatter.ofPattern(
                        pattern, organisation.defaultLanguage().locale())
                .format(at.atZone(in));
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(organisation.defaultLanguage().locale())
                .format(day);
    }

    private ZoneId zone() {
        return organisation.timeZone();
    }

    private Voice voice() {
        return wording.inRooms();
    }
}
