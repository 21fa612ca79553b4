package dev.sanad.playground;

import dev.sanad.config.ConfigProblem;
import dev.sanad.config.SanadFolders;
import dev.sanad.timers.MovableClock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Keeps a database whose clock was moved in the playground from real people: their reminders would come early. */
@Component
@Conditional(PlaygroundOnly.Disabled.class)
class MovedClockCheck implements InitializingBean {

    private final MovableClock clock;
    private final SanadFolders folders;

    MovedClockCheck(MovableClock clock, SanadFolders folders) {
        this.clock = clock;
        this.folders = folders;
    }

    @Override
    public void afterPropertiesSet() {
        if (!clock.offset().isZero()) {
            throw new ConfigProblem(
                    folders.dataDir(),
                    "",
                    "the clock of this database was moved forward by "
                            + clock.offset().toMinutes()
                            + " minutes in the playground, which is off now: reminders would come too early.",
                    "A database of its own for real work: --sanad.data-dir=/var/lib/sanad\n"
                            + "or the playground on: --sanad.playground.enabled=true",
                    null);
        }
    }
}
