package dev.sanad.testing.discord;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Discord refuses of messages, forms and commands (its reference of messages, components and application commands). */
final class Rules {

    private Rules() {}

    /** A message that is new, or takes the place of another. */
    static void checkMessage(JsonNode message) {
        String content = message.path("content").asString("");
        most(2000, content, "content");
        demand(
                message.path("allowed_mentions").path("parse").isArray()
                        && message.path("allowed_mentions").path("parse").isEmpty(),
                "every message of ours says whom it may notify");
        most(25, message.path("nonce").asString(""), "nonce");
        int embeds = checkEmbeds(message.path("embeds"));
        checkRows(message.path("components"));
        demand(
                !content.isBlank() || embeds > 0 || !message.path("components").isEmpty(),
                "Cannot send an empty message");
    }

    private static int checkEmbeds(JsonNode embeds) {
        int together = 0;
        for (JsonNode embed : embeds) {
            String description = embed.path("description").asString("");
            most(4096, description, "embeds.description");
            together += description.length();
        }
        demand(embeds.size() <= 10 && together <= 6000, "embeds: 10 of 6000 characters together");
        return embeds.size();
    }

    private static void checkRows(JsonNode rows) {
        demand(rows.size() <= 5, "components: 5 rows");
        Set<String> ids = new HashSet<>();
        for (JsonNode row : rows) {
            demand(row.path("type").asInt() == 1, "components: rows only");
            demand(row.path("components").size() >= 1 && row.path("components").size() <= 5, "5 buttons in a row");
            for (JsonNode button : row.path("components")) {
                demand(button.path("type").asInt() == 2, "buttons only");
                within(1, 80, button.path("label").asString(""), "label");
                within(1, 100, button.path("custom_id").asString(""), "custom_id");
                demand(ids.add(button.path("custom_id").asString()), "custom_id must be unique");
            }
        }
    }

    static void checkModal(JsonNode modal) {
        within(1, 45, modal.path("title").asString(""), "title");
        within(1, 100, modal.path("custom_id").asString(""), "custom_id");
        JsonNode labels = modal.path("components");
        demand(labels.size() >= 1 && labels.size() <= 5, "5 components in a modal");
        for (JsonNode label : labels) {
            demand(label.path("type").asInt() == 18, "labels only");
            within(1, 45, label.path("label").asString(""), "label");
            most(100, label.path("description").asString(""), "description");
            checkField(label.path("component"));
        }
    }

    private static void checkField(JsonNode field) {
        within(1, 100, field.path("custom_id").asString(""), "custom_id");
        if (field.path("type").asInt() == 4) {
            int most = field.path("max_length").asInt(4000);
            demand(most >= 1 && most <= 4000, "max_length");
            most(most, field.path("value").asString(""), "value");
        } else {
            demand(field.path("type").asInt() == 3, "text inputs and string selects only");
            checkOptions(field.path("options"));
        }
    }

    private static void checkOptions(JsonNode options) {
        demand(options.size() >= 1 && options.size() <= 25, "25 options");
        Set<String> values = new HashSet<>();
        int chosen = 0;
        for (JsonNode option : options) {
            within(1, 100, option.path("label").asString(""), "option label");
            within(1, 100, option.path("value").asString(""), "option value");
            demand(values.add(option.path("value").asString()), "option values must be unique");
            chosen += option.path("default").asBoolean(false) ? 1 : 0;
        }
        demand(chosen <= 1, "one default");
    }

    static void checkCommand(JsonNode command) {
        boolean slash = command.path("type").asInt(1) == 1;
        within(1, 32, command.path("name").asString(""), "name");
        demand(!slash || command.path("name").asString().matches("[-_\\p{Ll}\\p{Lo}\\p{N}]+"), "name");
        demand(
                slash == command.hasNonNull("description")
                        || command.path("description").asString().isEmpty(),
                "description");
        if (slash) {
            checkOption(command);
        }
    }

    private static void checkOption(JsonNode option) {
        within(1, 32, option.path("name").asString(""), "option name");
        within(1, 100, option.path("description").asString(""), "option description");
        option.path("description_localizations").forEach(text -> within(1, 100, text.asString(), "localization"));
        demand(option.path("options").size() <= 25, "25 options");
        demand(option.path("choices").size() <= 25, "25 choices");
        option.path("choices").forEach(choice -> {
            within(1, 100, choice.path("name").asString(""), "choice name");
            within(1, 100, choice.path("value").asString(""), "choice value");
        });
        demand(
                option.path("choices").isEmpty() || !option.path("autocomplete").asBoolean(false),
                "choices or autocomplete");
        option.path("options").forEach(Rules::checkOption);
    }

    private static void most(int longest, String text, String what) {
        demand(text.length() <= longest, what + " of " + text.length() + " characters");
    }

    private static void within(int shortest, int longest, String text, String what) {
        demand(text.length() >= shortest && text.length() <= longest, what + " of " + text.length() + " characters");
    }

    private static void demand(boolean kept, String rule) {
        if (!kept) {
            throw RestError.invalid(rule);
        }
    }
}
