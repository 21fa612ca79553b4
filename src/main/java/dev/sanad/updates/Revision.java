package dev.sanad.updates;

import dev.sanad.chat.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One state of a draft. Findings and approval belong to one revision.
 *
 * @param next when the next update comes, or for the all-clear by when an explanation does; null when nothing is promised
 * @param isNextTold false for a revision from before there was such a value: its time is read out of its text
 */
record Revision(
        long draft,
        int number,
        String content,
        @Nullable Instant next,
        boolean isNextTold,
        PersonId writtenBy,
        Instant writtenAt) {}
