package dev.sanad.testing.discord;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A command as people write it, filled into the options that are registered. What fits nowhere is sent all the same. */
final class CommandLine {

    private static final int USER = 6;

    private final List<JsonNode> registered;

    CommandLine(List<JsonNode> registered) {
        this.registered = registered;
    }

    ObjectNode read(String text) {
        String[] words = text.substring(1).split(" ", 3);
        String sub = words.length > 1 ? words[1] : "overview";
        ObjectNode data = Json.object().put("id", "1").put("type", 1).put("name", words[0]);
        ArrayNode options = data.putArray("options");
        if (words.length > 1 || known(words[0], sub).isPresent()) {
            ArrayNode given =
                    options.addObject().put("type", 1).put("name", sub).putArray("options");
            known(words[0], sub).ifPresent(command -> fill(command, words.length > 2 ? words[2].strip() : "", given));
        }
        return data;
    }

    private Optional<JsonNode> known(String root, String sub) {
        return registered.stream()
                .filter(command -> command.path("name").asString().equals(root))
                .flatMap(command -> command.path("options").valueStream())
                .filter(option -> option.path("name").asString().equals(sub))
                .findFirst();
    }

    private static void fill(JsonNode command, String words, ArrayNode given) {
        String rest = words;
        for (JsonNode option : command.path("options")) {
            String first = rest.split(" ", 2)[0];
            boolean all = option.path("choices").isEmpty()
                    && !option.path("autocomplete").asBoolean(false)
                    && option.path("type").asInt() != USER;
            if (!rest.isEmpty() && (all || fits(option, first))) {
                String value = all ? rest : first;
                rest = rest.substring(value.length()).strip();
                give(given, option, value);
            }
        }
        if (!rest.isEmpty() && given.isEmpty()) {
            give(given, command.path("options").get(0), rest);
        } else if (!rest.isEmpty()) {
            ObjectNode last = (ObjectNode) given.get(0);
            last.put("value", last.path("value").asString() + " " + rest);
        }
    }

    private static boolean fits(JsonNode option, String word) {
        if (option.path("type").asInt() == USER) {
            return word.startsWith("@");
        }
        return option.path("autocomplete").asBoolean(false)
                ? word.matches("(?i)INC-\\d+")
                : option.path("choices")
                        .valueStream()
                        .anyMatch(choice -> choice.path("value").asString().equals(word));
    }

    private static void give(ArrayNode given, JsonNode option, String value) {
        boolean user = option.path("type").asInt() == USER;
        String name = value.replaceFirst("^@", "");
        boolean known = FakeWorld.CAST.contains(name);
        given.addObject()
                .put("type", option.path("type").asInt())
                .put("name", option.path("name").asString())
                .put("value", !user ? value : known ? FakeWorld.id(name) : name);
    }
}
