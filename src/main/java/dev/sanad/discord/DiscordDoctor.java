package dev.sanad.discord;

import dev.sanad.chat.ConfiguredRooms;
import dev.sanad.chat.EverybodyKnown;
import dev.sanad.chat.NamedRooms.NamedRoom;
import dev.sanad.chat.PeopleCheck;
import dev.sanad.chat.Unreachable;
import dev.sanad.operations.Check;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether Discord takes the token, in which servers the bot is, what it may do there, and whether the rooms and the people that are named are there. */
@Component
@DiscordOnly
@Order(3)
class DiscordDoctor implements Check {

    private static final int LONGEST_LOGIN_SECONDS = 8;

    /** Discord tells of people by the gateway, where nothing says that no answer will come. */
    private static final Duration LONGEST_READING = Duration.ofSeconds(5);

    private final DiscordGateway gateway;
    private final DiscordSettings settings;
    private final ConfiguredRooms configured;
    private final DiscordRoster roster;
    private final ObjectProvider<PeopleCheck> checks;
    private final Clock clock;

    DiscordDoctor(
            DiscordGateway gateway,
            DiscordSettings settings,
            ConfiguredRooms configured,
            DiscordRoster roster,
            ObjectProvider<PeopleCheck> checks,
            @Qualifier("machine") Clock clock) {
        this.gateway = gateway;
        this.settings = settings;
        this.configured = configured;
        this.roster = roster;
        this.checks = checks;
        this.clock = clock;
    }

    /** Hears whether the gateway lets the bot in. */
    private static final class Entry extends ListenerAdapter {

        private final CompletableFuture<JDA> ready = new CompletableFuture<>();

        @Override
        public void onReady(ReadyEvent event) {
            ready.complete(event.getJDA());
        }

        @Override
        public void onShutdown(ShutdownEvent event) {
            ready.completeExceptionally(new IllegalStateException("it closed with code " + event.getCode()));
        }
    }

    @Override
    public String about() {
        return "Discord";
    }

    @Override
    public List<Finding> examine() {
        Entry entry = new Entry();
        try {
            DiscordGateway.Login login = gateway.login(
                    List.of(entry),
                    new DiscordPace(clock, () -> {
                        // Nothing is tried again here.
                    }),
                    false);
            try {
                login.open();
                return examine(entry.ready.get(LONGEST_LOGIN_SECONDS, TimeUnit.SECONDS));
            } finally {
                login.close();
            }
        } catch (InvalidTokenException e) {
            return List.of(Finding.ill(
                    "Discord does not take DISCORD_TOKEN.",
                    "Reset it on the application's page \"Bot\" of Discord's developer portal, and copy it anew."));
        } catch (Unreachable e) {
            return List.of(Finding.ill(
                    "Discord does not let Sanad in: " + e.reason() + ".",
                    "Look whether this machine reaches Discord and may open web sockets to it, and try again."));
        } catch (TimeoutException | ExecutionException e) {
            return List.of(Finding.ill(
                    "Discord's gateway does not let Sanad in: "
                            + (e.getCause() == null
                                    ? "it says nothing"
                                    : e.getCause().getMessage())
                            + ".",
                    "Look whether this machine may open web sockets to Discord, and try again."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private List<Finding> examine(JDA jda) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.well(
                "Discord takes DISCORD_TOKEN, of the bot " + jda.getSelfUser().getName() + "."));
        String invite = DiscordNeeds.invite(jda.getSelfUser().getApplicationId());
        if (jda.getGuilds().isEmpty()) {
            findings.add(Finding.ill("The bot is in no server.", "Open this link and choose yours: " + invite));
        }
        for (Guild guild : jda.getGuilds()) {
            findings.add(permissions(guild, invite));
            findings.addAll(rooms(guild));
        }
        if (!jda.getGuilds().isEmpty()) {
            findings.addAll(people(jda));
        }
        return findings;
    }

    /** Where one server does not answer, the others cannot tell who is missing. */
    private List<Finding> people(JDA jda) {
        boolean areRead = jda.getGuilds().stream().allMatch(guild -> roster.readMembers(guild, LONGEST_READING));
        return (areRead ? roster.everybody(jda) : Optional.<EverybodyKnown>empty())
                .map(this::mistakes)
                .orElseGet(() -> List.of(Finding.ill(
                        "Discord does not tell who is there.", "Look at the permissions above, and try again.")));
    }

    private List<Finding> mistakes(EverybodyKnown known) {
        List<Finding> mistakes = checks.stream()
                .flatMap(check -> check.mistakes(known).stream())
                .map(mistake -> Finding.ill(mistake.sentence(), mistake.remedy()))
                .toList();
        return mistakes.isEmpty()
                ? List.of(Finding.well("Everybody whom the plan counts on is in Discord and may do what is expected."))
                : mistakes;
    }

    private static Finding permissions(Guild guild, String invite) {
        List<Permission> missing = DiscordNeeds.missing(guild);
        if (missing.isEmpty()) {
            return Finding.well("In the server \"" + guild.getName() + "\" the bot has every permission it needs.");
        }
        String purposes = missing.stream()
                .map(permission -> permission.getName() + ": " + DiscordNeeds.PERMISSIONS.get(permission) + "\n")
                .collect(Collectors.joining());
        return Finding.ill(
                "In the server \"" + guild.getName() + "\" the bot lacks permissions: "
                        + missing.stream().map(Permission::getName).collect(Collectors.joining(", ")) + ".",
                purposes + "Give them to the role of the bot, or open this link again: " + invite);
    }

    private List<Finding> rooms(Guild guild) {
        List<Finding> findings = new ArrayList<>();
        for (NamedRoom room : configured.all()) {
            findings.add(
                    guild.getTextChannelsByName(room.name(), false).isEmpty()
                            ? Finding.ill(
                                    "There is no channel #" + room.name() + " in \"" + guild.getName() + "\".",
                                    "Make it; or change " + room.key() + " in " + room.file() + ".")
                            : Finding.well("The room #" + room.name() + " is there, " + room.key() + " in "
                                    + room.file() + "."));
        }
        settings.category()
                .filter(name -> guild.getCategoriesByName(name, true).isEmpty())
                .ifPresent(
                        name -> findings.add(
                                Finding.ill(
                                        "There is no category \"" + name + "\" in \"" + guild.getName() + "\".",
                                        "Make it; or change sanad.discord.category. Until then, channels are made without a category.")));
        return findings;
    }
}
