/** The durable outgoing queue: what was committed is sent, in order inside a lane, once in effect, and what goes to many last. */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package dev.sanad.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
