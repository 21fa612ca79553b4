package dev.sanad.slack;

import com.slack.api.model.ResponseMetadata;
import org.jspecify.annotations.Nullable;

/** Slack's pages. */
final class Cursors {

    private Cursors() {}

    /** Where the next page begins; empty after the last one. */
    static String next(@Nullable ResponseMetadata metadata) {
        return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
    }
}
