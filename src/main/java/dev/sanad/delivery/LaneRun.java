package dev.sanad.delivery;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends what was claimed of one lane, in order, and has recorded what became of it. */
@Component
class LaneRun {

    private static final Logger log = LoggerFactory.getLogger(LaneRun.class);

    private final DeliveryTable table;
    private final Completion completion;
    private final ObjectProvider<DeliverySender> senders;

    LaneRun(DeliveryTable table, Completion completion, ObjectProvider<DeliverySender> senders) {
        this.table = table;
        this.completion = completion;
        this.senders = senders;
    }

    /** Stops at the first failure that may pass: it holds back the rest. */
    void send(List<Delivery> lane) {
        Map<String, DeliverySender> byKind =
                senders.stream().collect(Collectors.toUnmodifiableMap(DeliverySender::kind, Function.identity()));
        for (int i = 0; i < lane.size(); i++) {
            Delivery delivery = lane.get(i);
            Outcome outcome = attempt(delivery, byKind.get(delivery.kind()));
            boolean recorded = record(delivery, outcome);
            if (!recorded || outcome.holdsBackItsLane()) {
                giveBack(lane.subList(i + 1, lane.size()));
                return;
            }
        }
    }

    /** Whether it could be recorded. If not, it is tried again: whoever carries it out recognises what is there already. */
    private boolean record(Delivery delivery, Outcome outcome) {
        try {
            completion.record(delivery, outcome);
            return true;
        } catch (RuntimeException e) {
            log.warn("The outcome of delivery {} was not recorded; it is tried again", delivery.id(), e);
            tryAgain(delivery, e);
            return false;
        }
    }

    private void tryAgain(Delivery delivery, RuntimeException why) {
        try {
            table.markLater(delivery.id(), Completion.backOff(delivery.attempts()), String.valueOf(why));
        } catch (RuntimeException e) {
            log.warn("Nor could delivery {} be given back; its lease ends by itself", delivery.id(), e);
        }
    }

    private void giveBack(List<Delivery> untried) {
        if (untried.isEmpty()) {
            return;
        }
        try {
            table.giveBack(untried.stream().map(Delivery::id).toList());
        } catch (RuntimeException e) {
            log.warn("Deliveries could not be given back; their lease ends by itself", e);
        }
    }

    private static Outcome attempt(Delivery delivery, @Nullable DeliverySender sender) {
        if (sender == null) {
            return new Outcome.Later(null, "nobody here sends deliveries of kind " + delivery.kind());
        }
        try {
            return sender.send(delivery);
        } catch (Exception e) {
            log.warn(
                    "Delivery {} of kind {} failed, attempt {}",
                    delivery.id(),
                    delivery.kind(),
                    delivery.attempts(),
                    e);
            return new Outcome.Later(null, String.valueOf(e));
        }
    }
}
