package dev.sanad.testing.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Slack demands of blocks and views (its reference of Block Kit), as far as the product can offend against it. */
public final class BlockRules {

    private static final int MOST_BLOCKS = 50;
    private static final int MOST_VIEW_BLOCKS = 100;

    private BlockRules() {}

    /** What is wrong with the blocks of a message; empty when Slack would take them. */
    public static Optional<String> faultOfMessage(JsonNode blocks) {
        return first(() -> most(blocks, MOST_BLOCKS), blocks);
    }

    /** What is wrong with a modal. */
    public static Optional<String> faultOfView(JsonNode view) {
        return length(view.path("title").path("text"), 24, "title")
                .or(() -> length(view.path("submit").path("text"), 24, "submit"))
                .or(() -> length(view.path("close").path("text"), 24, "close"))
                .or(() -> length(view.path("private_metadata"), 3000, "private_metadata"))
                .or(() -> length(view.path("callback_id"), 255, "callback_id"))
                .or(() -> view.path("title").path("text").asString("").isEmpty()
                        ? Optional.of("a view needs a title")
                        : Optional.empty())
                .or(() -> first(() -> most(view.path("blocks"), MOST_VIEW_BLOCKS), view.path("blocks")));
    }

    /** What is wrong with a home tab. */
    public static Optional<String> faultOfHome(JsonNode view) {
        return view.path("type").asString("").equals("home")
                ? first(() -> most(view.path("blocks"), MOST_VIEW_BLOCKS), view.path("blocks"))
                : Optional.of("not a home tab");
    }

    private interface Check {
        Optional<String> fault();
    }

    private static Optional<String> first(Check check, JsonNode blocks) {
        Optional<String> fault = check.fault();
        Set<String> ids = new HashSet<>();
        for (JsonNode block : blocks) {
            String id = block.path("block_id").asString("");
            if (fault.isEmpty() && !id.isEmpty() && !ids.add(id)) {
                fault = Optional.of("block_id twice: " + id);
            }
            if (fault.isEmpty()) {
                fault = faultOf(block);
            }
        }
        return fault;
    }

    private static Optional<String> most(JsonNode list, int most) {
        return list.size() > most || list.isEmpty()
                ? Optional.of(list.size() + " blocks of at most " + most)
                : Optional.empty();
    }

    private static Optional<String> faultOf(JsonNode block) {
        return switch (block.path("type").asString("")) {
            case "header" -> text(block.path("text"), "plain_text", 150);
            case "section" -> section(block);
            case "context" -> all(block.path("elements"), 10, element -> text(element, "mrkdwn", 3000));
            case "actions" -> actions(block.path("elements"));
            case "input" -> input(block);
            case "divider" -> Optional.empty();
            case "image" -> length(block.path("alt_text"), 2000, "alt_text");
            default -> Optional.of("no such block: " + block.path("type"));
        };
    }

    private static Optional<String> section(JsonNode block) {
        if (block.has("fields")) {
            return all(block.path("fields"), 10, field -> text(field, "mrkdwn", 2000));
        }
        return text(block.path("text"), block.path("text").path("type").asString("mrkdwn"), 3000);
    }

    private static Optional<String> actions(JsonNode elements) {
        Set<String> ids = new HashSet<>();
        return all(elements, 25, button -> {
            if (!ids.add(button.path("action_id").asString(""))) {
                return Optional.of("action_id twice: " + button.path("action_id"));
            }
            return text(button.path("text"), "plain_text", 75)
                    .or(() -> length(button.path("action_id"), 255, "action_id"))
                    .or(() -> length(button.path("value"), 2000, "value"))
                    .or(() -> style(button.path("style").asString("primary")))
                    .or(() -> button.has("confirm") ? confirm(button.path("confirm")) : Optional.empty());
        });
    }

    private static Optional<String> style(String style) {
        return Set.of("primary", "danger").contains(style) ? Optional.empty() : Optional.of("no such style: " + style);
    }

    private static Optional<String> confirm(JsonNode confirm) {
        return text(confirm.path("title"), "plain_text", 100)
                .or(() -> text(confirm.path("text"), "plain_text", 300))
                .or(() -> text(confirm.path("confirm"), "plain_text", 30))
                .or(() -> text(confirm.path("deny"), "plain_text", 30));
    }

    private static Optional<String> input(JsonNode block) {
        JsonNode element = block.path("element");
        Optional<String> fault = text(block.path("label"), "plain_text", 2000)
                .or(() -> block.has("hint") ? text(block.path("hint"), "plain_text", 2000) : Optional.empty())
                .or(() -> length(element.path("action_id"), 255, "action_id"));
        if (fault.isPresent()) {
            return fault;
        }
        return switch (element.path("type").asString("")) {
            case "plain_text_input" -> plainInput(element);
            case "static_select" -> select(element);
            default -> Optional.of("no such element: " + element);
        };
    }

    private static Optional<String> plainInput(JsonNode element) {
        int longest = element.path("max_length").asInt(3000);
        if (longest < 1 || longest > 3000) {
            return Optional.of("max_length " + longest);
        }
        return length(element.path("initial_value"), longest, "initial_value");
    }

    private static Optional<String> select(JsonNode element) {
        JsonNode initial = element.path("initial_option");
        List<JsonNode> options = new ArrayList<>();
        element.path("options").forEach(options::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        if (!initial.isMissingNode() && !options.contains(initial)) {
            return Optional.of("initial_option is not one of the options");
        }
        return element.has("option_groups")
                ? all(
                        element.path("option_groups"),
                        100,
                        group -> text(group.path("label"), "plain_text", 75).or(() -> options(group)))
                : options(element);
    }

    private static Optional<String> options(JsonNode of) {
        return all(
                of.path("options"),
                100,
                option -> text(option.path("text"), "plain_text", 75)
                        .or(() -> length(option.path("value"), 150, "value")));
    }

    private interface Each {
        Optional<String> fault(JsonNode item);
    }

    private static Optional<String> all(JsonNode items, int most, Each each) {
        if (items.isEmpty() || items.size() > most) {
            return Optional.of(items.size() + " items of at most " + most);
        }
        for (JsonNode item : items) {
            Optional<String> fault = each.fault(item);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonNode text, String type, int longest) {
        if (!text.path("type").asString("").equals(type)) {
            return Optional.of("not " + type + ": " + text);
        }
        return text.path("text").asString("").isEmpty()
                ? Optional.of("an empty text")
                : length(text.path("text"), longest, "text");
    }

    private static Optional<String> length(JsonNode text, int longest, String what) {
        return text.asString("").length() > longest
                ? Optional.of(what + " has " + text.asString("").length() + " characters of at most " + longest)
                : Optional.empty();
    }
}
