package dev.sanad.testing.slack;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Triggers, and the modals that were opened with them. */
final class FakeViews {

    private static final Duration TRIGGER_LIVES = Duration.ofSeconds(3);

    private record Trigger(String person, long since) {}

    private final Map<String, Trigger> triggers = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> views = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> homes = new ConcurrentHashMap<>();
    private final Map<String, String> openedBy = new ConcurrentHashMap<>();

    String trigger(String person) {
        String id = "13." + UUID.randomUUID();
        triggers.put(id, new Trigger(person, System.nanoTime()));
        return id;
    }

    /** A trigger that was made too long ago. */
    String staleTrigger(String person) {
        String id = "13." + UUID.randomUUID();
        triggers.put(id, new Trigger(person, System.nanoTime() - TRIGGER_LIVES.toNanos()));
        return id;
    }

    ObjectNode open(String trigger, ObjectNode view) {
        Trigger used = triggers.remove(trigger);
        if (used == null) {
            throw new ApiError("exchanged_trigger_id");
        }
        if (System.nanoTime() - used.since() >= TRIGGER_LIVES.toNanos()) {
            throw new ApiError("expired_trigger_id");
        }
        BlockRules.faultOfView(view).ifPresent(fault -> {
            throw new ApiError("invalid_arguments: " + fault);
        });
        ObjectNode opened = keep(view);
        openedBy.put(trigger, opened.get("id").asString());
        return opened;
    }

    /** A view that came with an answer instead of a call. */
    ObjectNode keep(ObjectNode view) {
        ObjectNode opened = view.deepCopy();
        opened.put("id", "V" + UUID.randomUUID());
        opened.put("team_id", FakeWorkspace.TEAM);
        views.put(opened.get("id").asString(), opened);
        return opened;
    }

    void publish(String person, ObjectNode view) {
        homes.put(person, view);
    }

    /** The home tab that a person was shown last. */
    Optional<ObjectNode> home(String person) {
        return Optional.ofNullable(homes.get(person));
    }

    Optional<ObjectNode> openedBy(String trigger) {
        return Optional.ofNullable(openedBy.get(trigger)).map(views::get);
    }

    ObjectNode view(String id) {
        JsonNode view = views.get(id);
        if (view == null) {
            throw new AssertionError("No modal " + id);
        }
        return (ObjectNode) view;
    }
}
