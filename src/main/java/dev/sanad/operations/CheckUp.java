package dev.sanad.operations;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs checks side by side, and waits for none of them longer than for all together: whatever hangs is found to hang. */
final class CheckUp {

    private record Running(Check check, CompletableFuture<List<Check.Finding>> found) {}

    private final Duration longest;

    /** @param longest how long all checks may take */
    CheckUp(Duration longest) {
        this.longest = longest;
    }

    /** What was found, in the order of the checks. */
    List<Check.Finding> of(List<Check> checks) {
        long end = System.nanoTime() + longest.toNanos();
        List<Running> running = checks.stream().map(CheckUp::start).toList();
        return running.stream().flatMap(each -> findings(each, end).stream()).toList();
    }

    /** On a thread that keeps no process alive. */
    private static Running start(Check check) {
        CompletableFuture<List<Check.Finding>> found = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("check " + check.about()).start(() -> {
            try {
                found.complete(check.examine());
            } catch (RuntimeException | Error e) {
                found.completeExceptionally(e);
            }
        });
        return new Running(check, found);
    }

    private List<Check.Finding> findings(Running running, long end) {
        String about = running.check().about();
        try {
            return running.found().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return List.of(Check.Finding.ill(
                    about + " did not answer within " + longest.toSeconds() + " seconds.",
                    "Look whether this machine reaches it, whether its name can be looked up (DNS), and try again."));
        } catch (ExecutionException e) {
            return List.of(Check.Finding.ill(
                    about + " could not be looked at: " + e.getCause() + ".",
                    "Try again; if that does not help, tell those who make Sanad."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Check.Finding.ill(about + " was not looked at to the end.", "Try again."));
        }
    }
}
