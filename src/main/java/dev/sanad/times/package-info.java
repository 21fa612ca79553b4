/** How moments are written for people, and read from what people write. */
@ApplicationModule(allowedDependencies = "wording")
@NullMarked
package dev.sanad.times;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
