package dev.sanad.playground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks what exists only while the playground is on. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(PlaygroundOnly.Enabled.class)
@interface PlaygroundOnly {

    /** On when no platform is configured; {@code sanad.playground.enabled} forces it on or off. */
    class Enabled implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            return environment.getProperty("sanad.playground.enabled", Boolean.class, isAlone(environment));
        }

        /** Whether no real platform is configured. */
        static boolean isAlone(Environment environment) {
            return Stream.of("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "DISCORD_TOKEN")
                    .noneMatch(environment::containsProperty);
        }
    }

    /** The opposite. */
    class Disabled extends Enabled {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
