/** The port to chat platforms: rooms, people, messages, commands, buttons and forms, and the router that hands them to features. */
@ApplicationModule(allowedDependencies = {"delivery", "wording"})
@NullMarked
package dev.sanad.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
