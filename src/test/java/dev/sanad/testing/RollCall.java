package dev.sanad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.EverybodyKnown;
import dev.sanad.chat.PersonId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;

/** Hears whom a platform tells of. For {@code @Import}. */
public class RollCall {

    private final List<EverybodyKnown> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(EverybodyKnown known) {
        heard.add(known);
    }

    /** Waits until a platform has told of somebody. */
    public void awaitSomebody(String place, String externalId) {
        ChatClient.awaitility()
                .untilAsserted(() -> assertThat(heard)
                        .filteredOn(known -> known.place().equals(place) && !known.isAlone())
                        .last()
                        .satisfies(known -> assertThat(known.people())
                                .extracting(PersonId::external)
                                .contains(externalId)));
    }
}
