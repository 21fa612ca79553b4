/** The incident itself: declaring, severity, comms lead, checklist, timeline, the live card and the close. */
@ApplicationModule(allowedDependencies = {"chat", "people", "timers", "times", "wording", "config"})
@NullMarked
package dev.sanad.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
