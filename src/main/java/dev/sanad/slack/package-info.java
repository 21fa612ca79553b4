/** Slack, as an adapter of the chat port, through Slack's own SDK. The only package that knows it. */
@ApplicationModule(allowedDependencies = {"chat", "people", "delivery", "wording", "config", "operations"})
@NullMarked
package dev.sanad.slack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
