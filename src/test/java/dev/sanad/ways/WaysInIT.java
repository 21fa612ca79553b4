package dev.sanad.ways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.Caller;
import dev.sanad.chat.CommandCatalog;
import dev.sanad.chat.Directory;
import dev.sanad.chat.Home;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Room;
import dev.sanad.chat.Rooms;
import dev.sanad.chat.Router;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Participants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every command, button, form and shortcut, asked by everybody in every stage of a public and of a private incident. What they
 * answer is in {@code src/test/resources/ways-in}, for people to review. Nothing is ever committed: each question is undone, and
 * so is each incident.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "spring.quartz.auto-startup=false")
@Import(Installation.class)
@DirtiesContext
@Order(2)
class WaysInIT {

    private static final List<String> VISIBILITIES = List.of("public", "private");

    /** An incident of one's own has the next number, and an offer to link a code of its own. */
    private static final Set<String> EVER_NEW = Set.of("form incident.declare", "command /sanad link");

    private static final List<Way> WAYS = Ways.all();
    private static final Path KEPT = Path.of("src/test/resources/ways-in");
    private static final Path SEEN = Path.of("target/ways-in");

    @TempDir
    private static Path folder;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Router router;

    @Autowired
    private CommandCatalog catalog;

    @Autowired
    private Directory directory;

    @Autowired
    private Home home;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Participants participants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private @Nullable Scenery scenery;

    @DynamicPropertySource
    static void keepApart(DynamicPropertyRegistry properties) throws IOException {
        Path config = Installation.config(folder);
        properties.add("sanad.config-dir", config::toString);
        properties.add("sanad.data-dir", () -> folder.resolve("data").toString());
    }

    @BeforeEach
    void prepare() {
        scenery = new Scenery(router, rooms, incidents, participants, jdbc);
    }

    @Test
    void eachWayIsAsked() {
        assertThat(WAYS.stream().map(Way::bean).distinct())
                .as("the commands, buttons, forms and shortcuts of Ways, and those of the product")
                .containsExactlyInAnyOrderElementsOf(Beans.of(product).keySet());
    }

    @Test
    void whatEachWayAnswersIsAsItWasReviewed() throws IOException {
        Map<String, String> tables = tables(rows());
        Files.createDirectories(SEEN);
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Files.writeString(SEEN.resolve(table.getKey() + ".txt"), table.getValue());
        }
        assertThat(String.join("", tables.values())).doesNotContain("fault.own");
        assertThat(KEPT)
                .isDirectoryNotContaining(file ->
                        !tables.containsKey(file.getFileName().toString().replace(".txt", "")));
        for (String feature : tables.keySet()) {
            assertThat(SEEN.resolve(feature + ".txt"))
                    .as("what was seen; when it is meant to be so, copy it")
                    .hasSameTextualContentAs(KEPT.resolve(feature + ".txt"));
        }
    }

    private Map<Way, Rows> rows() {
        Map<Way, Rows> rows = new LinkedHashMap<>();
        WAYS.forEach(way -> rows.put(way, new Rows()));
        for (String visibility : VISIBILITIES) {
            for (Stage stage : Stage.values()) {
                undone(() -> {
                    scenery().before();
                    Subject about = scenery().at(stage, visibility);
                    for (Somebody somebody : Somebody.values()) {
                        Map<Way, String> answers = answers(somebody, stage, about);
                        rows.forEach((way, row) ->
                                row.add(visibility, stage, somebody, Objects.requireNonNull(answers.get(way))));
                    }
                    return "";
                });
            }
        }
        return rows;
    }

    @Test
    void whoIsNotInAPrivateIncidentCannotTellItFromNone() {
        List<Somebody> outside = List.of(Somebody.OUTSIDER, Somebody.ADMIN);
        undone(() -> {
            scenery().before();
            Subject nothing = undone(() -> scenery().at(Stage.LED, "public")).nowhere();
            Map<String, String> before = said(outside, nothing);
            for (Stage stage : Stage.values()) {
                undone(() -> {
                    Subject about = scenery().at(stage, "private");
                    Map<String, String> after = said(outside, about);
                    assertThat(after).containsExactlyEntriesOf(before);
                    assertThat(after.toString()).doesNotContain(Scenery.SECRET, "INC-" + about.incident());
                    return "";
                });
            }
            return "";
        });
    }

    /** All that people are answered, suggested and shown, but for what is another one every time. */
    private Map<String, String> said(List<Somebody> people, Subject about) {
        Map<String, String> said = new TreeMap<>();
        for (Somebody somebody : people) {
            WAYS.stream()
                    .filter(way -> !EVER_NEW.contains(way.bean()))
                    .forEach(way -> said.put(
                            somebody + ": " + way.name(),
                            ask(way, somebody, scenery().general(), about).toString()));
            Caller caller = directory.caller(somebody.id());
            catalog.specs()
                    .forEach(spec -> spec.arguments()
                            .forEach(argument -> said.put(
                                    somebody + " suggested: " + spec.typed() + " " + argument.name(),
                                    argument.suggestions().apply(caller).toString())));
            said.put(somebody + " at home", home.of(somebody.id()).toString());
        }
        return said;
    }

    private Map<String, String> tables(Map<Way, Rows> rows) {
        Map<String, Beans.Declared> beans = Beans.of(product);
        Map<String, String> tables = new TreeMap<>();
        rows.forEach((way, row) -> {
            Beans.Declared bean = Objects.requireNonNull(beans.get(way.bean()), way.bean());
            tables.merge(bean.feature(), way.name() + bean.demand() + "\n" + row.written() + "\n", String::concat);
        });
        return tables;
    }

    /** What somebody is answered; whoever has lost the right is still in charge, where somebody is. */
    private Map<Way, String> answers(Somebody somebody, Stage stage, Subject about) {
        return undone(() -> {
            if (somebody == Somebody.REVOKED && stage != Stage.NOBODY) {
                scenery().letLead(somebody, about);
            }
            Room room = scenery().roomOf(somebody, about);
            return WAYS.stream()
                    .collect(Collectors.toMap(
                            Function.identity(), way -> Answers.inShort(ask(way, somebody, room, about))));
        });
    }

    private Reply ask(Way way, Somebody somebody, Room room, Subject about) {
        return undone(() -> way.question().ask(router, somebody.id(), room, about));
    }

    private <T> T undone(Supplier<T> work) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return nested.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    private Scenery scenery() {
        return Objects.requireNonNull(scenery);
    }
}
