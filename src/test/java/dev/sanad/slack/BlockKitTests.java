package dev.sanad.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Block;
import dev.sanad.chat.Message;
import dev.sanad.testing.slack.BlockRules;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Markdown;
import dev.sanad.wording.Text;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlockKitTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BlockKit kit = new BlockKit(new Mrkdwn(id -> "<@U1>", id -> "<#C1>"), "Cancel");

    /** As the SDK sends them, and as Slack would take them. */
    private JsonNode sent(Message message) {
        List<LayoutBlock> blocks = kit.blocks(message);
        JsonNode sent = JSON.readTree(GsonFactory.createSnakeCase().toJson(blocks));
        assertThat(BlockRules.faultOfMessage(sent)).isEmpty();
        return sent;
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "&", "<", "*", "🔥", "عميل ", "مشتری\n", "\u2060", "a b ", ">\n"})
    void theWorstInputStaysWithinEveryLimit(String part) {
        Text huge = Text.plain(part.repeat(6000));
        Action action = Action.danger(ActionId.of("a.b", "1"), part.repeat(200), part.repeat(1000));
        JsonNode sent = sent(Message.build()
                .heading(huge)
                .line(huge)
                .context(huge)
                .quote(Markdown.prose(part.repeat(6000)))
                .fields(Collections.nCopies(12, new Block.Labelled(Text.plain("Label"), Text.plain("value"))))
                .fields(List.of(new Block.Labelled(huge, huge)))
                .actions(action, Action.plain(ActionId.of("a.c"), "Edit"))
                .done());
        assertThat(sent.size()).isGreaterThan(8);
        assertThat(sent.findValuesAsString("action_id")).containsExactly("a.b:1", "a.c");
    }

    @Test
    void longTextContinuesAndNothingIsLost() {
        String words = IntStream.range(0, 3000).mapToObj(i -> "word" + i).reduce("", (all, next) -> all + " " + next);
        JsonNode sent = sent(Message.of(Text.plain(words)));
        StringBuilder joined = new StringBuilder();
        sent.forEach(block ->
                joined.append(' ').append(block.path("text").path("text").asString()));
        assertThat(joined.toString().strip()).isEqualTo(words.strip());
    }

    @Test
    void manyLinesShareBlocksBeforeSlacksLimitIsReached() {
        List<Block> lines = IntStream.range(0, 120)
                .mapToObj(i -> (Block) new Block.Line(Text.plain("line " + i)))
                .toList();
        JsonNode sent = sent(new Message(lines));
        assertThat(sent.toString()).contains("line 0", "line 119");
    }

    @Test
    void aHeadingIsAHeaderUnlessItMentionsSomebody() {
        assertThat(sent(Message.build().heading(Text.plain("INC-1 *x*")).done())
                        .get(0)
                        .path("text")
                        .path("text")
                        .asString())
                .isEqualTo("INC-1 *x*");
        JsonNode mention = sent(Message.build()
                .heading(Text.of(new Inline.Plain("by "), new Inline.Person("T:U1")))
                .done());
        assertThat(mention.get(0).path("type").asString()).isEqualTo("section");
        assertThat(mention.get(0).path("text").path("text").asString()).isEqualTo("*by <@U1>*");
    }

    @Test
    void aDangerousButtonAsksAndADisabledOneIsLeftOut() {
        JsonNode sent = sent(Message.of(
                Text.plain("x"),
                Action.danger(ActionId.of("update.discard", 1, 2), "Discard", "Discard this draft?"),
                Action.plain(ActionId.of("update.edit"), "Edit").disable()));
        JsonNode buttons = sent.get(1).path("elements");
        assertThat(buttons.size()).isEqualTo(1);
        assertThat(buttons.get(0).path("action_id").asString()).isEqualTo("update.discard:1:2");
        assertThat(buttons.get(0).path("style").asString()).isEqualTo("danger");
        assertThat(buttons.get(0).path("confirm").path("text").path("text").asString())
                .isEqualTo("Discard this draft?");
        assertThat(buttons.get(0).path("confirm").path("deny").path("text").asString())
                .isEqualTo("Cancel");
        assertThat(sent(Message.of(
                                Text.plain("x"),
                                Action.plain(ActionId.of("a"), "A").disable()))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void slackMakesNothingOutOfWhatSomebodyTyped() {
        assertThat(sent(Message.of(Text.plain("#general @here")))
                        .get(0)
                        .path("text")
                        .path("verbatim")
                        .asBoolean())
                .isTrue();
    }
}
