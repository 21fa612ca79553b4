/** Promises kept: the cadence of updates, reminders before and at the moment, snoozing, escalation, the follow-up. */
@ApplicationModule(allowedDependencies = {"updates", "incident", "chat", "people", "timers", "wording"})
@NullMarked
package dev.sanad.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
