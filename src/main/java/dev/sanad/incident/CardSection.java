package dev.sanad.incident;

import dev.sanad.chat.Block;
import dev.sanad.wording.Voice;
import java.util.List;

/** What another module shows on an incident's card. Sections stand in the order of Spring's {@code @Order}. */
public interface CardSection {

    /** On the card of the incident's room. */
    List<Block.Labelled> fields(Incident incident, Voice voice);

    /** On the card of an announcement room, where others read; the same, unless it is not for them. */
    default List<Block.Labelled> briefFields(Incident incident, Voice voice) {
        return fields(incident, voice);
    }
}
