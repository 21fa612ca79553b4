package dev.sanad.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Something that not everybody may do; granted to roles in {@code bot-config/roles.yml}. */
public enum Permission {
    DECLARE,
    LEAD,
    APPROVE,
    PUBLISH,
    PULSE_RUN,
    PULSE_SEE,
    ADMIN;

    /** As written in configuration, such as {@code pulse.run}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    @JsonCreator
    static Permission ofKey(String key) {
        return Arrays.stream(values())
                .filter(permission -> permission.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is not a permission; there are "
                        + Arrays.stream(values()).map(Permission::key).collect(Collectors.joining(", "))));
    }
}
