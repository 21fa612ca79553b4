package dev.sanad.chat;

import dev.sanad.wording.Language;
import java.time.ZoneId;
import java.util.Set;

/** A platform has told who somebody is. Published by adapters. */
public record PersonSeen(PersonId person, String name, Language language, ZoneId zone, Set<String> groups) {}
