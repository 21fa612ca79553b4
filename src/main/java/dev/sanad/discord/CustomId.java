package dev.sanad.discord;

import dev.sanad.chat.ActionId;
import java.util.Optional;

/**
 * What Discord returns of a button that was pressed or a form that was sent: what is to be done, and what cannot be known otherwise.
 *
 * @param guild in direct conversations, which belong to no guild, the one that it is about
 * @param isToConfirm whether it is asked once more before it has its effect, which Discord does not do by itself
 */
record CustomId(Optional<String> guild, boolean isToConfirm, ActionId action) {

    private static final char GUILD = '@';
    private static final char GUILD_END = '|';
    private static final char CONFIRM = '?';

    /** Reads what {@link #toString} writes; anything else becomes a verb that nobody handles. */
    static CustomId parse(String id) {
        int end = id.indexOf(GUILD_END);
        boolean hasGuild = !id.isEmpty() && id.charAt(0) == GUILD && end > 1;
        String rest = hasGuild ? id.substring(end + 1) : id;
        boolean isToConfirm = !rest.isEmpty() && rest.charAt(0) == CONFIRM;
        return new CustomId(
                hasGuild ? Optional.of(id.substring(1, end)) : Optional.empty(),
                isToConfirm,
                ActionId.parse(isToConfirm ? rest.substring(1) : rest));
    }

    @Override
    public String toString() {
        return guild.map(id -> GUILD + id + GUILD_END).orElse("") + (isToConfirm ? CONFIRM : "") + action;
    }
}
