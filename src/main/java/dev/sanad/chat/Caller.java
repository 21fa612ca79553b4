package dev.sanad.chat;

import dev.sanad.wording.Voice;
import java.time.ZoneId;

/**
 * The person who asks.
 *
 * @param voice the bot, speaking this person's language
 * @param zone in which this person's times are meant
 */
public record Caller(PersonId id, String name, Voice voice, ZoneId zone) {}
