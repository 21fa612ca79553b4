package dev.sanad.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;

/** The bot's voices, for tests that start nothing. */
public final class Voices {

    private Voices() {}

    public static Voice in(Language language) {
        try {
            return new Wording(new Organisation("Bazaar", "Shop", Language.EN, ZoneId.of("UTC"), List.of(), "http://x"))
                    .in(language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
