package dev.sanad.publishing;

import dev.sanad.chat.RoomId;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Severities.DestinationKind;
import dev.sanad.updates.Outlets;
import dev.sanad.updates.Update;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the drafts in the rooms where updates go and what became of them. */
@Component
class ReceiptLines implements Outlets {

    private final Destinations destinations;
    private final Receipts receipts;
    private final Organisation organisation;

    ReceiptLines(Destinations destinations, Receipts receipts, Organisation organisation) {
        this.destinations = destinations;
        this.receipts = receipts;
        this.organisation = organisation;
    }

    @Override
    public List<Text> planned(Incident incident, Voice voice) {
        List<Text> places = new ArrayList<>();
        if (destinations.includeStatusPage(incident)) {
            places.add(voice.text("destination.status-page"));
        }
        destinations
                .rooms(incident)
                .forEach(room -> places.add(Text.of(room.id().inline())));
        return places;
    }

    @Override
    public boolean isAnnounced(Update update) {
        return receipts.findByUpdateOrderById(update.number()).stream()
                .anyMatch(receipt -> receipt.kind() == DestinationKind.ANNOUNCEMENT_ROOMS);
    }

    @Override
    public boolean isTold(Incident incident) {
        return !receipts.placesOf(incident.id()).isEmpty();
    }

    @Override
    public List<Text> receipts(Update update, Voice voice) {
        return receipts.findByUpdateOrderById(update.number()).stream()
                .map(receipt -> line(receipt, update, voice))
                .toList();
    }

    private Text line(Receipt receipt, Update update, Voice voice) {
        return voice.text(
                "receipt." + receipt.state().name().toLowerCase(Locale.ROOT),
                "place",
                place(receipt, update, voice),
                "at",
                receipt.changedAt(),
                "why",
                receipt.detail());
    }

    private Text place(Receipt receipt, Update update, Voice voice) {
        return receipt.kind() == DestinationKind.STATUS_PAGE
                ? voice.text(
                        "destination.status-page.link",
                        "link",
                        organisation
                                .page(StatusPage.path(Incident.name(update.incident())))
                                .toString())
                : Text.of(new RoomId(UUID.fromString(receipt.place())).inline());
    }
}
