/** Who people are: accounts, language, time zone, roles and what they may do. */
@ApplicationModule(allowedDependencies = {"chat", "wording", "config"})
@NullMarked
package dev.sanad.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
