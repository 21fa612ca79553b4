package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and what each may use (design.md, section 3). */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(SanadApplication.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void theModulesAreTheseAndNoOthers() {
        assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .containsExactlyInAnyOrder(
                        "chat",
                        "config",
                        "database",
                        "delivery",
                        "discord",
                        "incident",
                        "operations",
                        "people",
                        "playground",
                        "publishing",
                        "reminders",
                        "slack",
                        "timers",
                        "times",
                        "updates",
                        "wording");
    }
}
