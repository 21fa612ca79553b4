/** The coach: checks the text of an update against the rules of outage communication, one rule a class. */
@NullMarked
package dev.sanad.updates.coach;

import org.jspecify.annotations.NullMarked;
