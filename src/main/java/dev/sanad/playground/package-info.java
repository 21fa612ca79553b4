/** A local web chat that is a full adapter of the bot: all of Sanad without a token of any platform. */
@ApplicationModule(allowedDependencies = {"chat", "people", "timers", "delivery", "wording", "config"})
@NullMarked
package dev.sanad.playground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
