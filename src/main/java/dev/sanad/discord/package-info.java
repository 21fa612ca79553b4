/** Discord, as an adapter of the chat port, through JDA. The only package that knows it. */
@ApplicationModule(allowedDependencies = {"chat", "people", "delivery", "wording", "config", "operations"})
@NullMarked
package dev.sanad.discord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
