/** Where updates go and what became of them there: the status page and the announcement rooms. */
@ApplicationModule(allowedDependencies = {"updates", "incident", "delivery", "chat", "times", "wording"})
@NullMarked
package dev.sanad.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
