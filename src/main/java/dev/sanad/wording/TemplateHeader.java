package dev.sanad.wording;

import dev.sanad.config.ConfigProblem;
import java.nio.file.Path;
import java.util.Set;

/**
 * Front matter of an update template.
 *
 * @param phase what the update announces, such as {@code acknowledged}
 * @param audience {@code general} or {@code technical} (practices.md OC-08)
 * @param length {@code full} or {@code short} (practices.md OC-30)
 */
record TemplateHeader(Language language, String phase, String audience, String length) {

    private static final Set<String> PHASES = Set.of(
            "acknowledged",
            "investigating",
            "identified",
            "workaround",
            "monitoring",
            "no-news",
            "resolved",
            "follow-up");

    TemplateHeader checked(Path file) {
        check(file, "language", language != null, "language: en");
        check(file, "phase", phase != null && PHASES.contains(phase), "phase: acknowledged   # one of " + PHASES);
        check(file, "audience", Set.of("general", "technical").contains(String.valueOf(audience)), "audience: general");
        check(file, "length", Set.of("full", "short").contains(String.valueOf(length)), "length: full");
        return this;
    }

    private static void check(Path file, String key, boolean right, String example) {
        if (!right) {
            throw new ConfigProblem(file, key, "this key is missing or not one of the known words.", example, null);
        }
    }
}
