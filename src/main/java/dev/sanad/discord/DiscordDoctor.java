package dev.sanad.discord;

import dev.sanad.chat.Unreachable;
import dev.sanad.operations.Check;
import dev.sanad.wording.Organisation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether Discord takes the token, in which servers the bot is, what it may do there, and whether the rooms are there. */
@Component
@DiscordOnly
@Order(3)
class DiscordDoctor implements Check {

    private static final int LONGEST_LOGIN_SECONDS = 8;

    private final DiscordGateway gateway;
    private final DiscordSettings settings;
    private final Organisation organisation;
    private final Clock clock;

    DiscordDoctor(
            DiscordGateway gateway,
            DiscordSettings settings,
            Organisation organisation,
            @Qualifier("machine") Clock clock) {
        this.gateway = gateway;
        this.settings = settings;
        this.organisation = organisation;
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
        return findings;
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
        for (String name : organisation.announcementRooms()) {
            findings.add(
                    guild.getTextChannelsByName(name, false).isEmpty()
                            ? Finding.ill(
                                    "There is no channel #" + name + " in \"" + guild.getName() + "\".",
                                    "Make it; or change announcement-rooms in sanad.yml.")
                            : Finding.well("The announcement room #" + name + " is there."));
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
