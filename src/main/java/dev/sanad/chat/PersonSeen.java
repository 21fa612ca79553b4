package dev.sanad.chat;

import dev.sanad.wording.Language;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A platform has told who somebody is. Published by adapters.
 *
 * @param language null when the platform did not tell it this time
 * @param zone null when the platform did not tell it this time
 */
public record PersonSeen(
        PersonId person,
        String name,
        @Nullable Language language,
        @Nullable ZoneId zone,
        Set<String> groups) {}
