/** What an operator runs from the command line instead of the bot: {@code java -jar target/sanad.jar <tool>}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.sanad.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
