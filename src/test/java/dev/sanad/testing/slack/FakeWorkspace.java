package dev.sanad.testing.slack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** People, groups, channels and messages. All access is synchronised on it. */
final class FakeWorkspace {

    static final String TEAM = "T0BAZAAR";
    static final String BOT = "U0SANAD";
    private static final Pattern MENTION = Pattern.compile("<@(U\\w+)");

    record Person(String id, String name, String locale, String zone) {}

    record Group(String id, String handle, List<String> users) {}

    /** A message; {@code onlyFor} is set for those that one person sees. */
    static final class Posted {
        final String ts;
        final String from;
        final @Nullable String onlyFor;
        final @Nullable JsonNode metadata;
        final Set<String> notified;
        String text;
        JsonNode blocks;
        boolean edited;

        Posted(
                String ts,
                String from,
                @Nullable String onlyFor,
                String text,
                JsonNode blocks,
                @Nullable JsonNode metadata) {
            this.ts = ts;
            this.from = from;
            this.onlyFor = onlyFor;
            this.text = text;
            this.blocks = blocks;
            this.metadata = metadata;
            this.notified = onlyFor == null ? mentions(text + blocks) : Set.of();
        }
    }

    /** Whom a message notifies, when it is new: a change of it notifies nobody. */
    private static Set<String> mentions(String written) {
        return MENTION.matcher(written).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    static final class Channel {
        final String id;
        final String name;
        final boolean isPrivate;
        final String creator;
        final Set<String> members = new LinkedHashSet<>();
        final List<Posted> messages = new ArrayList<>();
        String topic = "";
        String purpose = "";
        final List<String> bookmarks = new ArrayList<>();
        final Set<String> pins = new LinkedHashSet<>();
        boolean archived;

        Channel(String id, String name, boolean isPrivate, String creator) {
            this.id = id;
            this.name = name;
            this.isPrivate = isPrivate;
            this.creator = creator;
        }

        boolean isDirect() {
            return id.startsWith("D");
        }
    }

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Instant> quietUntil = new HashMap<>();
    private final Map<String, String> unreachable = new HashMap<>();
    private final AtomicLong ids = new AtomicLong(1);
    private final AtomicLong lastTs = new AtomicLong();

    FakeWorkspace() {
        add(new Person("U0SARA", "Sara Lindgren", "en-US", "Europe/Berlin"));
        add(new Person("U0OMAR", "Omar Haddad", "ar-EG", "Africa/Cairo"));
        add(new Person("U0LEILA", "Leila Karimi", "fa-IR", "Asia/Tehran"));
        add(new Person("U0JONAS", "Jonas Weber", "en-GB", "Europe/Berlin"));
        add(new Person("U0MEI", "Mei Tanaka", "en-US", "Asia/Tokyo"));
        add(new Person("U0NOOR", "Noor Salem", "en-US", "America/New_York"));
        groups.add(new Group("S0COMMS", "comms", List.of("U0SARA", "U0OMAR")));
        groups.add(new Group("S0RESP", "responders", List.of("U0JONAS")));
        groups.add(new Group("S0ADMIN", "admins", List.of("U0NOOR")));
        for (String name : List.of("general", "status-updates", "support")) {
            create(name, false, "U0NOOR").members.addAll(people.keySet());
        }
    }

    private void add(Person person) {
        people.put(person.id(), person);
    }

    synchronized Collection<Person> people() {
        return people.values();
    }

    synchronized Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    synchronized void everybodySpeaks(String locale) {
        people.replaceAll((id, person) -> new Person(id, person.name(), locale, person.zone()));
    }

    /** Somebody's do-not-disturb, which has begun; over when the moment is past. */
    synchronized void quiet(String person, Instant until) {
        quietUntil.put(person, until);
    }

    synchronized Instant quietUntil(String person) {
        return quietUntil.getOrDefault(person, Instant.EPOCH);
    }

    /** Has somebody not be written to directly, with what Slack says of it; empty for nothing any more. */
    synchronized void unreachable(String person, String error) {
        unreachable.put(person, error);
    }

    /** What Slack says of somebody to whom one wants to write; empty when one can. */
    synchronized String unreachable(String person) {
        return unreachable.getOrDefault(person, "");
    }

    synchronized void speaks(String id, String locale) {
        people.computeIfPresent(id, (same, person) -> new Person(id, person.name(), locale, person.zone()));
    }

    synchronized void changeGroup(String handle, List<String> users) {
        groups.replaceAll(
                group -> group.handle().equals(handle) ? new Group(group.id(), handle, List.copyOf(users)) : group);
    }

    synchronized List<Group> groups() {
        return groups;
    }

    synchronized List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    synchronized Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    synchronized Optional<Channel> named(String name) {
        return channels.values().stream()
                .filter(channel -> channel.name.equals(name))
                .findFirst();
    }

    synchronized Channel create(String name, boolean isPrivate, String creator) {
        Channel channel = new Channel("C0" + ids.getAndIncrement(), name, isPrivate, creator);
        channel.members.add(creator);
        channels.put(channel.id, channel);
        return channel;
    }

    /** The direct conversation of the bot with somebody. */
    synchronized Channel direct(String person) {
        Channel channel = channels.computeIfAbsent("D" + person, id -> new Channel(id, id, true, person));
        channel.members.addAll(List.of(person, BOT));
        return channel;
    }

    synchronized Posted post(
            Channel channel,
            String from,
            @Nullable String onlyFor,
            String text,
            JsonNode blocks,
            @Nullable JsonNode metadata) {
        Posted posted = new Posted(nextTs(), from, onlyFor, text, blocks, metadata);
        channel.messages.add(posted);
        return posted;
    }

    synchronized Optional<Posted> message(String channel, String ts) {
        return channel(channel).stream()
                .flatMap(found -> found.messages.stream())
                .filter(message -> message.ts.equals(ts))
                .findFirst();
    }

    /** Seconds with six digits after the point, never twice the same. */
    private String nextTs() {
        long micros = lastTs.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() * 1000));
        return micros / 1_000_000 + "." + String.format("%06d", micros % 1_000_000);
    }
}
