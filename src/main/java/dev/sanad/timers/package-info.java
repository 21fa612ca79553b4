/** Durable moments in the future, and the clock they go by. The only module that knows Quartz. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.sanad.timers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
