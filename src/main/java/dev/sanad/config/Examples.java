package dev.sanad.config;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Finds the key at fault and the {@link Example} that stands beside it in the record. */
final class Examples {

    private Examples() {}

    static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    static String path(ConstraintViolation<?> violation) {
        return kebab(violation.getPropertyPath().toString());
    }

    static String of(DatabindException e, Class<?> fallback) {
        for (Reference step : e.getPath().reversed()) {
            if (step.getPropertyName() != null && step.from() != null) {
                Class<?> owner = step.from() instanceof Class<?> type
                        ? type
                        : step.from().getClass();
                String found = of(owner, step.getPropertyName());
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return ofType(fallback);
    }

    static String of(ConstraintViolation<?> violation) {
        String leaf = "";
        for (Path.Node node : violation.getPropertyPath()) {
            leaf = node.getName() == null ? leaf : node.getName();
        }
        String found = of(violation.getLeafBean().getClass(), leaf);
        return found.isEmpty() ? ofType(violation.getRootBeanClass()) : found;
    }

    /** All examples of a record, one after the other. */
    static String ofType(Class<?> type) {
        return components(type)
                .map(component -> component.getAnnotation(Example.class))
                .filter(example -> example != null)
                .map(Example::value)
                .collect(Collectors.joining("\n"));
    }

    static String keysOf(Class<?> type) {
        return components(type).map(component -> kebab(component.getName())).collect(Collectors.joining(", "));
    }

    static String expected(InvalidFormatException e) {
        Class<?> type = e.getTargetType();
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (type == Duration.class) {
            return "a duration such as 90s, 15m or 1h";
        }
        if (type == ZoneId.class) {
            return "a time zone name such as Europe/Berlin or UTC";
        }
        if (type == LocalTime.class) {
            return "a time of day such as \"09:00\" (in quotes)";
        }
        return "a value of type " + type.getSimpleName();
    }

    private static String of(Class<?> owner, String key) {
        return components(owner)
                .filter(component -> kebab(component.getName()).equals(kebab(key)))
                .map(component -> component.getAnnotation(Example.class))
                .filter(example -> example != null)
                .map(Example::value)
                .findFirst()
                .orElse("");
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.of();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
