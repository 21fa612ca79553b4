package dev.sanad.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be sent.
 *
 * @param lane inside one lane, order is kept and a failure holds back the rest
 * @param kind decides which {@link DeliverySender} carries it out
 * @param mergeKey when an unsent thing with this key waits in the lane, its payload is replaced instead, so that of many edits only
 *     the newest content is sent; null to send each
 * @param bulk the pace at which it leaves as one of many, from a lane in which nothing else is; null for what is usual
 * @param validUntil the moment from which on it is not sent, by this machine's clock; null when it stays true
 */
public record Parcel(
        String lane,
        String kind,
        String payload,
        @Nullable String mergeKey,
        @Nullable Pace bulk,
        @Nullable Instant validUntil) {

    Urgency urgency() {
        return bulk == null ? Urgency.USUAL : Urgency.BULK;
    }
}
