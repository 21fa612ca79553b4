package dev.sanad.publishing;

import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.MessageLost;
import dev.sanad.chat.MessageShown;
import dev.sanad.chat.Messages;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Severities.DestinationKind;
import dev.sanad.incident.Timeline;
import dev.sanad.updates.PublishUpdate;
import dev.sanad.updates.Update;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings published updates to their destinations, in the transaction of the approval, and keeps the receipts. */
@Component
class Publisher {

    private final Incidents incidents;
    private final Destinations destinations;
    private final Receipts receipts;
    private final Timeline timeline;
    private final PublishUpdate publishUpdate;
    private final Messages messages;
    private final Wording wording;
    private final Organisation organisation;
    private final Clock clock;

    Publisher(
            Incidents incidents,
            Destinations destinations,
            Receipts receipts,
            Timeline timeline,
            PublishUpdate publishUpdate,
            Messages messages,
            Wording wording,
            Organisation organisation,
            Clock clock) {
        this.incidents = incidents;
        this.destinations = destinations;
        this.receipts = receipts;
        this.timeline = timeline;
        this.publishUpdate = publishUpdate;
        this.messages = messages;
        this.wording = wording;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Before others ask what customers know. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void publish(Update.Published published) {
        Update update = published.update();
        Incident incident = incidents.get(update.incident());
        if (destinations.includeStatusPage(incident)) {
            // The page shows what is committed: with the commit, the update is there.
            record(update, DestinationKind.STATUS_PAGE, "", Receipt.State.DONE, null);
        }
        for (Room room : destinations.rooms(incident)) {
            MessageId message = messages.post(room.id(), announcement(incident, update));
            record(update, DestinationKind.ANNOUNCEMENT_ROOMS, room.id().toString(), Receipt.State.SENT, message);
        }
    }

    @EventListener
    void shown(MessageShown shown) {
        change(
                shown.message(),
                receipt -> receipt.state() == Receipt.State.SENT ? receipt.done(clock.instant()) : receipt);
    }

    @EventListener
    void lost(MessageLost lost) {
        change(lost.message(), receipt -> receipt.failed(lost.reason(), clock.instant()))
                .ifPresent(incident -> tellRoom(incident, lost));
    }

    /** Receipts of one update arrive at the same time: each is read when the incident is ours, and shows those before it. */
    private Optional<Incident> change(MessageId message, UnaryOperator<Receipt> change) {
        Optional<Incident> incident = receipts.incidentOf(message).map(incidents::get);
        incident.flatMap(ours -> receipts.findByMessage(message)).ifPresent(receipt -> {
            receipts.save(change.apply(receipt));
            publishUpdate.refreshReceipts(receipt.update());
        });
        return incident;
    }

    /** The receipt changes in place, which nobody notices: a message of its own says it to those who decide. */
    private void tellRoom(Incident incident, MessageLost lost) {
        timeline.add(incident.id(), null, "not-reached", "place", lost.room(), "reason", lost.reason());
        List<Inline.Value> called =
                incident.deciders().stream().map(PersonId::called).toList();
        messages.post(
                incident.room(),
                Message.of(wording.inRooms()
                        .text(
                                called.isEmpty() ? "receipt.tell.nobody" : "receipt.tell",
                                "name",
                                incident.name(),
                                "place",
                                lost.room(),
                                "reason",
                                lost.reason(),
                                "who",
                                called)));
    }

    private void record(
            Update update, DestinationKind kind, String place, Receipt.State state, @Nullable MessageId message) {
        receipts.save(new Receipt(null, update.number(), kind, place, state, message, "", clock.instant()));
    }

    private Message announcement(Incident incident, Update update) {
        Voice voice = wording.inRooms();
        return Message.build()
                .line(voice.text(
                        "announcement.title",
                        "name",
                        incident.name(),
                        "title",
                        incident.title(),
                        "phase",
                        voice.string("phase." + update.phase().id())))
                .quote(update.prose())
                .context(voice.text(
                        "announcement.link",
                        "link",
                        organisation.page(StatusPage.path(incident.name())).toString()))
                .done();
    }
}
