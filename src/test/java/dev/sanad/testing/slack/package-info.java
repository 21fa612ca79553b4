/** A Slack of our own for tests: strict where Slack is, and able to misbehave as Slack does on bad days. */
@NullMarked
package dev.sanad.testing.slack;

import org.jspecify.annotations.NullMarked;
