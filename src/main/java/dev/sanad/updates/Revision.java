package dev.sanad.updates;

import dev.sanad.chat.PersonId;
import java.time.Instant;

/** One state of a draft's text. Findings and approval belong to one revision. */
record Revision(long draft, int number, String content, PersonId writtenBy, Instant writtenAt) {}
