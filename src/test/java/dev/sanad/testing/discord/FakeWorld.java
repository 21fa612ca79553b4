package dev.sanad.testing.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** People, servers, channels and messages. All access is synchronised on it. */
final class FakeWorld {

    static final String BOT = "100000000000000001";
    static final String GUILD = "200000000000000001";

    /** The people of the playground. */
    static final List<String> CAST = List.of("sara", "omar", "leila", "jonas", "mei", "noor");

    /** Milliseconds at which Discord's ids begin. */
    private static final long EPOCH = 1_420_070_400_000L;

    private static final long VIEW_CHANNEL = 1L << 10;
    private static final Pattern INVITED = Pattern.compile("&permissions=(\\d+)");

    record Person(String id, String name, String locale, String zone, Set<String> roles) {}

    record Role(String id, String name) {}

    /** Who may do more or less in a channel than in its server; of a role or of a member. */
    record Overwrite(String id, int type, long allow, long deny) {}

    /** A message; {@code onlyFor} is set for those that one person sees. */
    static final class Posted {
        final ObjectNode json;
        final @Nullable String onlyFor;
        final String nonce;
        final List<String> notified;
        boolean edited;

        Posted(ObjectNode json, @Nullable String onlyFor, String nonce, List<String> notified) {
            this.json = json;
            this.onlyFor = onlyFor;
            this.nonce = nonce;
            this.notified = notified;
        }

        String id() {
            return json.path("id").asString();
        }
    }

    static final class Channel {
        static final int TEXT = 0;
        static final int DIRECT = 1;
        static final int CATEGORY = 4;
        static final int PUBLIC_THREAD = 11;
        static final int PRIVATE_THREAD = 12;

        final String id;
        final String guild;
        final String name;
        final int type;
        String topic = "";
        String parent = "";
        boolean archived;
        final Map<String, Overwrite> overwrites = new LinkedHashMap<>();
        final Set<String> members = new LinkedHashSet<>();
        final List<Posted> messages = new ArrayList<>();

        Channel(String id, String guild, String name, int type) {
            this.id = id;
            this.guild = guild;
            this.name = name;
            this.type = type;
        }

        boolean isThread() {
            return type == PUBLIC_THREAD || type == PRIVATE_THREAD;
        }
    }

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Set<String> guilds = new LinkedHashSet<>();
    private final Set<String> closedToDirect = new LinkedHashSet<>();
    private final Set<String> former = new LinkedHashSet<>();
    private final AtomicLong lastId = new AtomicLong();
    private long botPermissions = asInvited();

    FakeWorld() {
        for (String role : List.of("comms", "responders", "admins")) {
            roles.put(role, new Role(nextId(), role));
        }
        add("sara", "Sara Lindgren", "en-US", "Europe/Berlin", "comms");
        add("omar", "Omar Haddad", "ar", "Africa/Cairo", "comms");
        add("leila", "Leila Karimi", "en-US", "Asia/Tehran");
        add("jonas", "Jonas Weber", "en-GB", "Europe/Berlin", "responders");
        add("mei", "Mei Tanaka", "en-US", "Asia/Tokyo");
        add("noor", "Noor Salem", "en-US", "America/New_York", "admins");
        addGuild(GUILD);
    }

    private void add(String key, String name, String locale, String zone, String... held) {
        people.put(id(key), new Person(id(key), name, locale, zone, Set.of(held)));
    }

    /** Discord's id of a person of the cast. */
    static String id(String person) {
        return "3" + String.format("%017d", Math.abs((long) person.hashCode()));
    }

    /** What the invite link of the README asks for, and nothing more. */
    private static long asInvited() {
        try {
            Matcher link = INVITED.matcher(Files.readString(Path.of("README.md")));
            if (!link.find()) {
                throw new AssertionError("The README has no invite link");
            }
            return Long.parseLong(link.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void addGuild(String guild) {
        guilds.add(guild);
        for (String name : List.of("general", "status-updates", "support")) {
            create(guild, name, Channel.TEXT);
        }
    }

    synchronized List<String> guilds() {
        return List.copyOf(guilds);
    }

    synchronized Collection<Role> roles() {
        return List.copyOf(roles.values());
    }

    synchronized Collection<Person> people() {
        return List.copyOf(people.values());
    }

    synchronized Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Somebody leaves all servers; returns who it was. */
    synchronized Person leave(String person) {
        former.add(id(person));
        return Objects.requireNonNull(people.remove(id(person)), person);
    }

    /** Whether there is such a person, on whatever server. */
    synchronized boolean isKnown(String personId) {
        return people.containsKey(personId) || former.contains(personId);
    }

    synchronized void join(Person person) {
        people.put(person.id(), person);
    }

    synchronized void speak(String person, String locale) {
        people.computeIfPresent(
                id(person), (id, known) -> new Person(id, known.name(), locale, known.zone(), known.roles()));
    }

    synchronized void hold(String person, Set<String> held) {
        people.computeIfPresent(
                id(person), (id, known) -> new Person(id, known.name(), known.locale(), known.zone(), held));
    }

    synchronized long botPermissions() {
        return botPermissions;
    }

    /** Takes a permission from the bot, by its bit. */
    synchronized void forbid(int bit) {
        botPermissions &= ~(1L << bit);
    }

    synchronized void allowAll() {
        botPermissions = asInvited();
    }

    synchronized boolean botMay(int bit) {
        return (botPermissions & 1L << bit) != 0;
    }

    synchronized void closeToDirect(String person, boolean closed) {
        if (closed) {
            closedToDirect.add(id(person));
        } else {
            closedToDirect.remove(id(person));
        }
    }

    synchronized boolean isClosedToDirect(String personId) {
        return closedToDirect.contains(personId);
    }

    synchronized List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    synchronized Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    synchronized Optional<Channel> named(String guild, String name) {
        return channels.values().stream()
                .filter(channel -> channel.guild.equals(guild) && channel.name.equals(name))
                .findFirst();
    }

    synchronized Channel create(String guild, String name, int type) {
        Channel channel = new Channel(nextId(), guild, name, type);
        channels.put(channel.id, channel);
        return channel;
    }

    synchronized void delete(String id) {
        channels.remove(id);
    }

    /** The direct conversation of the bot with somebody. */
    synchronized Channel direct(String personId) {
        return channels.values().stream()
                .filter(channel -> channel.type == Channel.DIRECT && channel.members.contains(personId))
                .findFirst()
                .orElseGet(() -> {
                    Channel made = create("", personId, Channel.DIRECT);
                    made.members.add(personId);
                    return made;
                });
    }

    synchronized boolean sees(String personId, Channel channel) {
        if (channel.type == Channel.DIRECT || channel.type == Channel.PRIVATE_THREAD) {
            return channel.members.contains(personId);
        }
        Overwrite everybody = channel.overwrites.get(channel.guild);
        Overwrite own = channel.overwrites.get(personId);
        boolean hidden = everybody != null && (everybody.deny() & VIEW_CHANNEL) != 0;
        return channel.type != Channel.CATEGORY && (!hidden || (own != null && (own.allow() & VIEW_CHANNEL) != 0));
    }

    synchronized Optional<Posted> message(String channel, String id) {
        return channel(channel).stream()
                .flatMap(found -> found.messages.stream())
                .filter(message -> message.id().equals(id))
                .findFirst();
    }

    /** An id that tells when it was made, never twice the same. */
    String nextId() {
        return String.valueOf(
                lastId.updateAndGet(last -> Math.max(last + 1, (System.currentTimeMillis() - EPOCH) << 22)));
    }
}
