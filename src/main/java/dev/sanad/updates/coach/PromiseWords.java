package dev.sanad.updates.coach;

import dev.sanad.wording.Language;

/** Writes a promise for customers in any language. */
@FunctionalInterface
public interface PromiseWords {

    /**
     * A sentence or a part of one, with the promise in it.
     *
     * @param key of the message bundles: {@code say.next-update}, {@code say.time} or {@code say.time.at}
     */
    String say(Language language, String key);
}
