package dev.sanad.times;

import java.time.LocalDateTime;
import java.util.Optional;

/** The local time that was chosen among those that words may mean, or why none was. */
record Choice(Optional<LocalDateTime> local, Reading.Why why) {

    static Choice of(LocalDateTime local) {
        return new Choice(Optional.of(local), Reading.Why.IMPOSSIBLE);
    }

    static Choice none(Reading.Why why) {
        return new Choice(Optional.empty(), why);
    }
}
