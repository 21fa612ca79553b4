package dev.sanad.publishing;

import dev.sanad.incident.IncidentSummary;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Severities.DestinationKind;
import dev.sanad.times.PublicTime;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the public page shows: public incidents of which customers were told something, and only what was approved. */
@Component
@Transactional(readOnly = true)
class StatusPage {

    static final String FRONT = "/status";

    private static final int DAYS_OF_HISTORY = 14;

    private static final DateTimeFormatter IN_UTC = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT);

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

    /**
     * One update.
     *
     * @param isNextLate whether the next one, promised for {@code next}, is still to come although its minute has passed
     */
    record ShownUpdate(
            String phase, Moment at, String html, @Nullable Moment next, boolean isNextLate) {}

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

    static String path(String incident) {
        return FRONT + "/incidents/" + incident;
    }

    /** All that the front page shows; its incidents have their last update only. */
    record Front(
            List<ShownIncident> open,
            List<Day> history,
            @Nullable Moment lastUpdated) {}

    /** What is open now, and the last days, newest first, each with the incidents that began on it. */
    Front front() {
        LocalDate today = clock.instant().atZone(zone()).toLocalDate();
        LocalDate first = today.minusDays(DAYS_OF_HISTORY - 1);
        List<IncidentSummary> incidents =
                this.incidents.publicSince(first.atStartOfDay(zone()).toInstant());
        List<Told> told = told(incidents);
        List<Day> history = first.datesUntil(today.plusDays(1))
                .map(day -> new Day(
                        date(day),
                        told.stream()
                                .filter(each -> beganOn(each.incident(), day))
                                .map(each -> shown(each, 1))
                                .toList()))
                .toList()
                .reversed();
        List<ShownIncident> open = told.stream()
                .filter(each -> each.incident().isOpen())
                .map(each -> shown(each, 1))
                .toList();
        return new Front(open, history, lastUpdated());
    }

    /** The incident of a name such as {@code INC-1}; empty when there is none of which the public was told. */
    Optional<ShownIncident> incident(String name) {
        if (!name.matches("INC-\\d{1,18}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(name.substring("INC-".length()));
        return told(incidents.publicByNumber(number).stream().toList()).stream()
                .map(each -> shown(each, each.updates().size()))
                .findFirst();
    }

    /** The newest moment at which customers were told something here. */
    private @Nullable Moment lastUpdated() {
        return receipts.findFirstByKindOrderByIdDesc(DestinationKind.STATUS_PAGE)
                .map(receipt -> moment(receipt.changedAt()))
                .orElse(null);
    }

    /** An incident with the updates that were published to this page, newest first; one at least. */
    private record Told(IncidentSummary incident, List<Update> updates) {}

    private List<Told> told(List<IncidentSummary> incidents) {
        if (incidents.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Update>> published = onThisPage(updates.findByIncidentInOrderByIdDesc(
                incidents.stream().map(IncidentSummary::number).toList()));
        return incidents.stream()
                .map(incident -> new Told(incident, published.getOrDefault(incident.number(), List.of())))
                .filter(told -> !told.updates().isEmpty())
                .toList();
    }

    private Map<Long, List<Update>> onThisPage(List<Update> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        Set<Long> here = receipts.updatesAt(
                DestinationKind.STATUS_PAGE, all.stream().map(Update::number).toList());
        return all.stream()
                .filter(update -> here.contains(update.number()))
                .collect(Collectors.groupingBy(Update::incident));
    }

    /** With its newest updates. */
    private ShownIncident shown(Told told, int mostUpdates) {
        IncidentSummary incident = told.incident();
        return new ShownIncident(
                incident.name(),
                path(incident.name()),
                incident.title(),
                voice().string("phase."
                        + (incident.phase() == null ? "none" : incident.phase().id())),
                incident.isOpen(),
                incident.severity().id(),
                moment(incident.since()),
                told.updates().stream().limit(mostUpdates).map(this::shown).toList());
    }

    private ShownUpdate shown(Update update) {
        Reader reader =
                new Reader(organisation.defaultLanguage(), zone(), UnaryOperator.identity(), UnaryOperator.identity());
        return new ShownUpdate(
                voice().string("phase." + update.phase().id()),
                moment(update.publishedAt()),
                new HtmlText(reader).prose(update.prose()),
                update.nextUpdateAt() == null ? null : moment(update.nextUpdateAt()),
                update.isNextLate(clock.instant()));
    }

    private boolean beganOn(IncidentSummary incident, LocalDate day) {
        return incident.since().atZone(zone()).toLocalDate().equals(day);
    }

    private Moment moment(Instant at) {
        return new Moment(
                at.toString(),
                new PublicTime(zone(), organisation.defaultLanguage()).dated(at),
                zone().normalized().equals(ZoneOffset.UTC) ? "" : IN_UTC.format(at.atZone(ZoneOffset.UTC)));
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
