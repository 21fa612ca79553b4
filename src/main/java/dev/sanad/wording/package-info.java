/** What the bot says and how: text trees, message bundles, update templates, languages and directions. */
@ApplicationModule(allowedDependencies = "config")
@NullMarked
package dev.sanad.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
