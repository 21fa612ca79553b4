/** A Discord of our own for tests: strict where Discord is, and able to misbehave as Discord does on bad days. */
@NullMarked
package dev.sanad.testing.discord;

import org.jspecify.annotations.NullMarked;
