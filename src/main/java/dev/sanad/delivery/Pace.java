package dev.sanad.delivery;

import java.time.Duration;

/**
 * How fast things that go to many may leave where a platform counts what one account sends. At most one of a pace is being sent at
 * a time, by all replicas together, and what the platform still grants is left to everything else.
 *
 * @param name of what is counted together
 * @param between from the beginning of one to the beginning of the next
 */
public record Pace(String name, Duration between) {}
