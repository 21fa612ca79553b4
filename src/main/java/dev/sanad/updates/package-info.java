/** What customers are told: drafts, their revisions, the coach, approval, and the immutable updates. */
@ApplicationModule(allowedDependencies = {"incident", "chat", "people", "times", "wording", "config"})
@NullMarked
package dev.sanad.updates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
