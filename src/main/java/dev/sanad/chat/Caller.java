package dev.sanad.chat;

import dev.sanad.wording.Voice;
import java.time.ZoneId;

/**
 * The person who asks.
 *
 * @param account as whom the person asks: the account of the workspace from which the request comes
 * @param voice the bot, speaking this person's language
 * @param zone in which this person's times are meant
 */
public record Caller(PersonId id, PersonId account, String name, Voice voice, ZoneId zone) {}
