package dev.sanad.times;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/** The zone that was written beside a time. */
sealed interface Zone {

    /** UTC+2. */
    record Fixed(ZoneOffset offset) implements Zone {}

    /** A city or a country; several where a name has several. */
    record Places(Set<ZoneId> zones) implements Zone {}

    /** EST. */
    record Abbreviation(String name) implements Zone {}

    /** The zone of the one who writes. */
    record Local() implements Zone {}

    /** Berlin time (UTC+2). */
    record Both(Zone zone, Zone more) implements Zone {}

    /** Words for a zone that say nothing here. */
    record Unknown() implements Zone {}
}
