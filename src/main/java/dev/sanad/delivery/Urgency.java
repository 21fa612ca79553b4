package dev.sanad.delivery;

import java.util.Locale;

/** The class of a delivery. */
enum Urgency {
    /** Sent as soon as its lane is free. */
    USUAL,
    /** One of many: leaves at its {@link Pace}, and after everything that is usual. */
    BULK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
