package dev.sanad.testing.discord;

import dev.sanad.testing.discord.FakeWorld.Channel;
import java.util.List;
import java.util.Set;

/** Those who run a server, and what they do with it and with the bot. */
public final class DiscordAdmin {

    private final FakeDiscord discord;

    public DiscordAdmin(FakeDiscord discord) {
        this.discord = discord;
    }

    /** Somebody lets no bot write directly, or does again. */
    public void closeToDirect(String person, boolean closed) {
        discord.world().closeToDirect(person, closed);
    }

    /** Somebody deletes a channel. */
    public void delete(String room) {
        Channel channel = discord.world().named(FakeWorld.GUILD, room).orElseThrow();
        discord.world().delete(channel.id);
        discord.gateway().dispatch("CHANNEL_DELETE", Payloads.channel(channel));
    }

    /** Takes a permission from the bot, by its bit. */
    public void forbid(int bit) {
        discord.world().forbid(bit);
        tellOfRole();
    }

    /** Gives the bot all that it asks for. */
    public void allowAll() {
        discord.world().allowAll();
        tellOfRole();
    }

    private void tellOfRole() {
        var change = Json.object().put("guild_id", FakeWorld.GUILD);
        change.set("role", Payloads.botRole(discord.world()));
        discord.gateway().dispatch("GUILD_ROLE_UPDATE", change);
    }

    /** Throws the bot out. */
    public void removeBot() {
        discord.gateway().dispatch("GUILD_DELETE", Json.object().put("id", FakeWorld.GUILD));
    }

    /** Adds the bot again. */
    public void addBot() {
        discord.gateway().dispatch("GUILD_CREATE", Payloads.guild(discord.world(), FakeWorld.GUILD));
    }

    /** Adds the bot to a server of its own; returns the server's id. */
    public String addServer() {
        String guild = discord.world().nextId();
        discord.world().addGuild(guild);
        discord.gateway().dispatch("GUILD_CREATE", Payloads.guild(discord.world(), guild));
        return guild;
    }

    /** Whether Discord has forgotten which nonces it has seen, as it does after some minutes. */
    public void forgetNonces(boolean forget) {
        discord.rest().forgetNonces(forget);
    }

    /** How often commands were registered. */
    public int registrations() {
        return discord.rest().registrations();
    }

    /** How often an answer was announced that was to come later. */
    public int announced() {
        return discord.interactions().announced();
    }

    /** Whether follow-ups are refused, as after a quarter of an hour. */
    public void forgetHooks(boolean forget) {
        discord.interactions().forgetHooks(forget);
    }

    /** What a channel is about. */
    public String topic(String room) {
        return discord.world().named(FakeWorld.GUILD, room).orElseThrow().topic;
    }

    /** Whether a room is a thread. */
    public boolean isThread(String room) {
        return discord.world().named(FakeWorld.GUILD, room).orElseThrow().isThread();
    }

    /** Whether people can write in a room. */
    public boolean isReadOnly(String room) {
        Channel channel = discord.world().named(FakeWorld.GUILD, room).orElseThrow();
        FakeWorld.Overwrite everybody = channel.overwrites.get(FakeWorld.GUILD);
        return channel.archived || (everybody != null && (everybody.deny() & 1L << 11) != 0);
    }

    /** The pinned messages of a room, as they were written. */
    public List<String> pins(String room) {
        return discord.world().named(FakeWorld.GUILD, room).orElseThrow().messages.stream()
                .filter(message -> message.json.path("pinned").asBoolean(false))
                .map(message -> message.json.path("content").asString())
                .toList();
    }

    /** Discord's id of a person of the cast. */
    public String id(String person) {
        return FakeWorld.id(person);
    }

    /** Whom the bot's messages in a room have notified, once for each message, by their names in the cast. */
    public List<String> notified(String room) {
        return discord.world().named(FakeWorld.GUILD, room).orElseThrow().messages.stream()
                .filter(message -> message.onlyFor == null)
                .flatMap(message -> message.notified.stream())
                .map(id -> FakeWorld.CAST.stream()
                        .filter(person -> FakeWorld.id(person).equals(id))
                        .findFirst()
                        .orElse(id))
                .toList();
    }

    /** Discord's id of somebody's direct conversation with the bot. */
    public String directId(String person) {
        return discord.world().direct(FakeWorld.id(person)).id;
    }

    /** The port's id of a person of the cast. */
    public String personId(String person) {
        return FakeWorld.GUILD + ":" + FakeWorld.id(person);
    }

    /** Everybody's language, such as {@code ar}; empty for one that Discord does not have. */
    public void everybodySpeaks(String locale) {
        FakeWorld.CAST.forEach(person -> discord.world().speak(person, locale.isEmpty() ? "unknown" : locale));
    }

    /** Gives somebody these roles of the server, and takes the others. */
    public void hold(String person, Set<String> roles) {
        discord.world().hold(person, roles);
    }

    /** Somebody is out of the server while something happens. */
    public void without(String person, Runnable something) {
        FakeWorld.Person gone = discord.world().leave(person);
        try {
            something.run();
        } finally {
            discord.world().join(gone);
        }
    }
}
