package dev.sanad.chat;

import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.time.ZoneId;

/**
 * The person who asks.
 *
 * @param account as whom the person asks: the account of the workspace from which the request comes
 * @param voice the bot, speaking this person's language
 * @param zone in which this person's times are meant
 */
public record Caller(PersonId id, PersonId account, String name, Voice voice, ZoneId zone) {

    /** A sentence about somebody; about the caller it is the one of the key with {@code .you}, as nobody is told of oneself by name. */
    public Text about(PersonId whom, String key, Object... namesAndValues) {
        return voice.text(keyAbout(whom, key), namesAndValues);
    }

    /** The key of {@link #about}. */
    public String keyAbout(PersonId whom, String key) {
        return whom.equals(id) || whom.equals(account) ? key + ".you" : key;
    }
}
