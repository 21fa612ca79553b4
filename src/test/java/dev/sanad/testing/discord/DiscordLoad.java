package dev.sanad.testing.discord;

import dev.sanad.testing.discord.FakeWorld.Channel;
import dev.sanad.testing.discord.FakeWorld.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Commands of very many people, for measuring. */
public final class DiscordLoad {

    private final FakeDiscord discord;
    private final Requests requests;
    private final List<Person> members = new ArrayList<>();

    /** Fills the server with members. */
    public DiscordLoad(FakeDiscord discord, int members) {
        this.discord = discord;
        this.requests = new Requests(discord.world());
        for (int i = 0; i < members; i++) {
            String id = "5" + String.format("%017d", i);
            Person member = new Person(id, "Member " + i, "en-US", "Europe/Berlin", Set.of("responders"));
            this.members.add(member);
            discord.world().join(member);
        }
    }

    /**
     * A command of one of the members.
     *
     * @return nanoseconds from Discord's event until the bot has called back
     */
    public long command(int member, String room, String line) {
        Channel channel = discord.world()
                .named(FakeWorld.GUILD, room)
                .orElseThrow(() -> new IllegalArgumentException("No room " + room));
        Person person = members.get(member % members.size());
        ObjectNode data = new CommandLine(discord.rest().commands(FakeWorld.GUILD)).read(line);
        ObjectNode interaction = requests.command(person, channel, data);
        long begun = System.nanoTime();
        discord.interactions().ask(person.id(), channel, interaction);
        return System.nanoTime() - begun;
    }

    /** How many answers were announced instead of given, since they took too long. */
    public int announced() {
        return discord.interactions().announced();
    }
}
