package dev.sanad.people;

import dev.sanad.chat.PersonId;
import dev.sanad.wording.Language;
import java.time.ZoneId;
import java.util.Set;

/**
 * What is known of a person.
 *
 * @param groups the person's groups or roles on the chat platform
 */
public record Profile(PersonId id, String name, Language language, ZoneId zone, Set<String> groups) {}
