package dev.sanad.config;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A time that customers are told: they read it to the minute, and nobody waits for news longer than a week. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WholeMinutes.Check.class)
public @interface WholeMinutes {

    /** What is said of another time. */
    String message() default "must be whole minutes, from 1m to 7d, since customers read times to the minute";

    /** As Bean Validation wants it. */
    Class<?>[] groups() default {};

    /** As Bean Validation wants it. */
    Class<? extends Payload>[] payload() default {};

    /** Looks whether it is one. */
    final class Check implements ConstraintValidator<WholeMinutes, Duration> {

        private static final Duration SHORTEST = Duration.ofMinutes(1);
        private static final Duration LONGEST = Duration.ofDays(7);

        @Override
        public boolean isValid(@Nullable Duration time, ConstraintValidatorContext context) {
            return time == null
                    || (time.equals(Duration.ofMinutes(time.toMinutes()))
                            && time.compareTo(SHORTEST) >= 0
                            && time.compareTo(LONGEST) <= 0);
        }
    }
}
