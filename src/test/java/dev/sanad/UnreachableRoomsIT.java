package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.Attempt;
import dev.sanad.chat.ChatAdapter;
import dev.sanad.chat.Message;
import dev.sanad.chat.Outgoing;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.PersonSeen;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Room;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.Rooms;
import dev.sanad.chat.Router;
import dev.sanad.delivery.Outcome;
import dev.sanad.delivery.Pace;
import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.wording.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What becomes of words for a workspace that the bot was removed from: somebody who can act is told. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class UnreachableRoomsIT {

    private static final String WORKSPACE = "gone";
    private static final Outcome REMOVED = new Outcome.Never("the bot was removed");

    @TempDir
    private static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Router router;

    @Autowired
    private ApplicationEventPublisher events;

    private PlaygroundClient client = new PlaygroundClient(0);

    @DynamicPropertySource
    static void keepDataApart(DynamicPropertyRegistry properties) {
        properties.add("sanad.data-dir", data::toString);
    }

    @TestConfiguration
    static class Platforms {

        @Bean
        ChatAdapter removedFrom() {
            return new RemovedFrom();
        }
    }

    /** Refuses everything for good. */
    private static final class RemovedFrom implements ChatAdapter {

        @Override
        public boolean serves(String workspace) {
            return workspace.equals(WORKSPACE);
        }

        @Override
        public String place(String workspace) {
            return "Elsewhere";
        }

        @Override
        public Pace pace(String workspace) {
            return new Pace(workspace, Duration.ofSeconds(1));
        }

        @Override
        public Outcome openRoom(Attempt attempt, Outgoing.OpenRoom room, String workspace) {
            return REMOVED;
        }

        @Override
        public Outcome openDirect(Attempt attempt, PersonId person) {
            return REMOVED;
        }

        @Override
        public Outcome invite(Attempt attempt, Room room, List<PersonId> people) {
            return REMOVED;
        }

        @Override
        public Outcome bookmark(Attempt attempt, Room room, String title, URI address) {
            return REMOVED;
        }

        @Override
        public Outcome pin(Room room, String messageExternalId) {
            return REMOVED;
        }

        @Override
        public Outcome archive(Room room) {
            return REMOVED;
        }

        @Override
        public Optional<Instant> quietUntil(PersonId person) {
            return Optional.empty();
        }

        @Override
        public Outcome find(Attempt attempt, Room room, Message message) {
            return REMOVED;
        }

        @Override
        public Outcome post(Attempt attempt, Room room, Message message) {
            return REMOVED;
        }

        @Override
        public Outcome remove(Attempt attempt, Room room, String messageExternalId) {
            return REMOVED;
        }

        @Override
        public Outcome edit(Attempt attempt, Room room, String messageExternalId, Message message) {
            return REMOVED;
        }
    }

    @BeforeEach
    void connect() {
        client = new PlaygroundClient(port);
    }

    @Test
    void anAnnouncementRoomThatIsNotReachedIsToldInTheIncidentsRoom() {
        rooms.register(WORKSPACE, "C1", "status-updates");
        String declared = client.declare("mei", "Gone", Map.of("impact", "pay", "scope", "customers in Europe"))
                .text();
        String room = declared.replaceAll("(?s).*#(inc-\\d+-gone).*", "$1");
        client.awaitText("mei", room, "Gone");
        client.say("jonas", room, "/incident lead @sara"); // she may lead another one already
        Answer form = client.say("sara", room, "/incident draft acknowledged");
        client.submit("sara", form, Map.of());
        Shown draft = client.await("sara", room, message -> message.has("update.approve"));
        client.press("sara", draft, "update.approve");
        client.awaitText("sara", room, "🛑 #status-updates: could not be reached (the bot was removed)");
        Shown told = client.awaitText("sara", room, "the update did not reach #status-updates (the bot was removed)");
        assertThat(told.text()).contains("@Sara Lindgren, please tell people there by another way");
        assertThat(client.say("sara", room, "/incident status").text()).contains("The update did not reach");
    }

    @Test
    void aVisitorCanSeeWhatHappensToWhomTheBotCannotWriteTo() {
        client.post("/people/omar", Map.of("direct", "closed"), 200);
        String declared = client.declare("mei", "Not to be told", Map.of()).text();
        String room = declared.replaceAll("(?s).*#(inc-\\d+-not-to-be-told).*", "$1");
        client.awaitText("jonas", room, "Not to be told");
        client.say("jonas", room, "/incident lead @omar");
        Shown told = client.awaitText("omar", room, "I cannot write to you directly");
        assertThat(told.has("update.draft")).isTrue();
        client.post("/people/omar", Map.of("direct", "left"), 200);
        client.say("jonas", room, "/incident lead @sara");
        client.awaitText("sara", room, "is no longer here, so I say it to all of you");
        client.post("/people/omar", Map.of("direct", "open"), 200);
        client.say("jonas", room, "/incident lead @omar");
        client.awaitText("omar", "direct-omar", "Not to be told");
        client.post("/people/omar", Map.of("direct", "ajar"), 400);
        client.post("/people/nobody", Map.of("direct", "open"), 400);
    }

    @Test
    void whoeverHasLeftIsNotPutInChargeOfTheNextIncident() {
        client.post("/people/sara", Map.of("direct", "left"), 200);
        String room = client.declare("mei", "She has left", Map.of())
                .text()
                .replaceAll("(?s).*#(inc-\\d+-she-has-left).*", "$1");
        client.awaitText("jonas", room, "She has left");
        client.say("jonas", room, "/incident lead @sara");
        client.awaitText("jonas", room, "is no longer here, so I say it to all of you");
        String next = client.declare("mei", "Not hers", Map.of()).text();
        assertThat(next).contains("is declared").doesNotContain("@Sara Lindgren leads");
        client.post("/people/sara", Map.of("direct", "open"), 200);
        String nextRoom = next.replaceAll("(?s).*#(inc-\\d+-not-hers).*", "$1");
        client.awaitText("jonas", nextRoom, "Not hers");
        client.say("jonas", nextRoom, "/incident lead @sara");
        client.awaitText("sara", "direct-sara", "Not hers");
    }

    private void declareElsewhere(String title, Map<String, String> answers) {
        PersonId dana = new PersonId(WORKSPACE, "dana");
        events.publishEvent(new PersonSeen(dana, "Dana", Language.EN, ZoneId.of("UTC"), Set.of()));
        Room here = new Room(RoomId.next(), WORKSPACE, "C2", "general", Room.Kind.CHANNEL, null);
        Reply asked = router.command(dana, here, "incident declare " + title, null);
        assertThat(asked).isInstanceOf(Reply.Ask.class);
        assertThat(router.submit(dana, here, ((Reply.Ask) asked).form(), answers, null))
                .isInstanceOf(Reply.Say.class);
    }

    @Test
    void aPrivateIncidentWhoseRoomIsLostIsToldOnlyToThoseWhoMayKnowOfIt() {
        declareElsewhere("Only some know", Map.of("visibility", "private"));
        Predicate<Shown> isPrivate = message -> message.text().contains("Only some know");
        Predicate<Shown> lost = message -> message.text().contains("the bot was removed");
        ChatClient.awaitility()
                .untilAsserted(() ->
                        assertThat(List.of("sara", "omar")).flatMap(this::told).anyMatch(isPrivate.and(lost)));
        List<String> leads = Stream.of("sara", "omar")
                .filter(person ->
                        told(person).stream().anyMatch(isPrivate.and(message -> message.has("incident.hand-over"))))
                .toList();
        assertThat(leads).hasSize(1);
        String deputy = leads.contains("sara") ? "omar" : "sara";
        declareElsewhere("Everybody may know", Map.of());
        client.await(
                deputy, "direct-" + deputy, lost.and(message -> message.text().contains("Everybody may know")));
        assertThat(told(deputy)).noneMatch(isPrivate);
    }

    private List<Shown> told(String person) {
        String direct = "direct-" + person;
        return client.rooms(person).contains(direct) ? client.messages(person, direct) : List.of();
    }

    @Test
    void aRoomThatCannotBeMadeIsToldToThoseWhoDecide() {
        declareElsewhere("Nobody hears this", Map.of());
        Shown told = client.await(
                "sara",
                "direct-sara",
                message -> message.text().contains("does not reach its room")
                        && message.text().contains("Nobody hears this"));
        assertThat(told.text()).contains("in Elsewhere (the bot was removed)");
        client.awaitText("omar", "direct-omar", "Nobody hears this");
        assertThat(client.messages("sara", "direct-sara"))
                .filteredOn(message -> message.text().contains("does not reach its room")
                        && message.text().contains("Nobody hears this"))
                .hasSize(1);
    }
}
