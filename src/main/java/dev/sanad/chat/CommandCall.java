package dev.sanad.chat;

import java.util.Map;
import java.util.Optional;

/** A command as somebody gave it. */
public record CommandCall(Caller caller, Room room, Map<String, String> arguments) {

    /** An argument by its name; empty when it was left out. */
    public Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }
}
