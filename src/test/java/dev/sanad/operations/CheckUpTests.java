package dev.sanad.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CheckUpTests {

    private static Check check(String about, Supplier<List<Check.Finding>> work) {
        return new Check() {

            @Override
            public String about() {
                return about;
            }

            @Override
            public List<Finding> examine() {
                return work.get();
            }
        };
    }

    private static List<Check.Finding> hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    @Test
    void whateverHangsOrFailsTheOthersAreHeardInOrder() {
        List<Check.Finding> findings = new CheckUp(Duration.ofSeconds(1))
                .of(List.of(
                        check("The parrot", CheckUpTests::hang),
                        check("The cage", () -> List.of(Check.Finding.well("The cage is clean."))),
                        check("The seeds", () -> {
                            throw new IllegalStateException("eaten");
                        }),
                        check("The mirror", CheckUpTests::hang)));
        assertThat(findings)
                .extracting(Check.Finding::what)
                .containsExactly(
                        "The parrot did not answer within 1 seconds.",
                        "The cage is clean.",
                        "The seeds could not be looked at: java.lang.IllegalStateException: eaten.",
                        "The mirror did not answer within 1 seconds.");
        assertThat(findings).extracting(Check.Finding::isWell).containsExactly(false, true, false, false);
    }
}
