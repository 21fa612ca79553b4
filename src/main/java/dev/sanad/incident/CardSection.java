package dev.sanad.incident;

import dev.sanad.chat.Block;
import dev.sanad.wording.Voice;
import java.util.List;

/** What another module shows on an incident's card. Sections stand in the order of Spring's {@code @Order}. */
public interface CardSection {

    List<Block.Labelled> fields(Incident incident, Voice voice);
}
