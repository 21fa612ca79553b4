/** The database the bot keeps everything in: the folder and file of the embedded one, and when its commits are safe. */
@ApplicationModule(allowedDependencies = {"config", "operations"})
@NullMarked
package dev.sanad.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
