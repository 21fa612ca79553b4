/**
 * What an operator runs from the command line instead of the bot ({@code java -jar target/sanad.jar <tool>}), and where operators and
 * load balancers ask the running bot how it is.
 */
@ApplicationModule(allowedDependencies = "config")
@NullMarked
package dev.sanad.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
