package dev.sanad.people;

import dev.sanad.chat.PersonId;
import dev.sanad.wording.Language;
import java.time.ZoneId;
import java.util.Set;

/**
 * What is known of a person.
 *
 * @param zone the organisation's where the person's own is not known
 * @param isChosen whether the person has chosen language and time zone
 * @param isZoneKnown whether the person or a platform has told the time zone
 * @param groups the person's groups or roles on the chat platform
 */
public record Profile(
        PersonId id,
        String name,
        Language language,
        ZoneId zone,
        boolean isChosen,
        boolean isZoneKnown,
        Set<String> groups) {}
