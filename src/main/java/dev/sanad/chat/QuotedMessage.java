package dev.sanad.chat;

import java.time.Instant;

/**
 * A message that somebody wrote, and who does something with it.
 *
 * @param writtenAt when it was written, by the platform's clock
 * @param text as people see it, without markup
 */
public record QuotedMessage(Caller caller, Room room, PersonId author, Instant writtenAt, String text) {}
