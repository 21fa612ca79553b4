/** Reads the operator's folder {@code bot-config} into typed, validated records and explains what is wrong in it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.sanad.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
