package dev.sanad.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Block;
import dev.sanad.chat.Message;
import dev.sanad.wording.Prose;
import dev.sanad.wording.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.MessageEmbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTests {

    private static final Layout LAYOUT = new Layout(new DiscordMarkdown(id -> "<@" + id + ">", id -> "<#" + id + ">"));

    @Test
    void everyBlockIsLaidOutInTheContentTheNewsFirst() {
        Message message = Message.build()
                .heading(Text.plain("INC-1"))
                .fields(List.of(new Block.Labelled(Text.plain("Scope"), Text.plain("all"))))
                .quote(List.of(new Prose.Paragraph(Text.plain("we are on it"))))
                .context(Text.plain("by Sara"))
                .done();
        Layout.Page page = LAYOUT.page(message);
        assertThat(page.content()).isEqualTo("**INC-1**\n**Scope**: all\n> we are on it\n-# by Sara");
        assertThat(page.embeds()).isEmpty();
        assertThat(page.isCut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1999, 2001, 6000, 7500, 40_000})
    void everyLimitIsKeptAndNothingIsLostWithoutSayingSo(int length) {
        String typed = "<*>".repeat(length / 3);
        Layout.Page page = LAYOUT.page(Message.build()
                .line(Text.plain("The news"))
                .quote(List.of(new Prose.Paragraph(Text.plain(typed))))
                .done());
        assertThat(page.content()).startsWith("The news").hasSizeLessThanOrEqualTo(2000);
        assertThat(page.embeds())
                .allSatisfy(embed -> assertThat(embed.getDescription()).hasSizeLessThanOrEqualTo(4096));
        assertThat(page.embeds().stream().mapToInt(MessageEmbed::getLength).sum())
                .isLessThanOrEqualTo(6000);
        String shown = Stream.concat(
                        Stream.of(page.content()), page.embeds().stream().map(MessageEmbed::getDescription))
                .collect(Collectors.joining("\n"));
        assertThat(shown.lines().skip(1)).allMatch(line -> line.startsWith("> ") || line.equals("…"));
        boolean isWhole = shown.chars().filter(each -> each == '<').count() == typed.length() / 3;
        assertThat(page.isCut()).isEqualTo(!isWhole);
        assertThat(shown.endsWith("…")).isEqualTo(page.isCut());
    }

    @Test
    void buttonsStandBelowInRowsAndTellTheGuildWhereNothingElseDoes() {
        List<Action> actions = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> Action.plain(ActionId.of("update.edit", number), "Edit ".repeat(30)))
                .toList();
        Message message = Message.build().actions(actions).done();
        List<ActionRow> rows = Buttons.rows(message, Optional.of("123"));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getButtons()).hasSize(5).allSatisfy(button -> {
            assertThat(button.getLabel()).hasSizeLessThanOrEqualTo(80);
            assertThat(CustomId.parse(String.valueOf(button.getCustomId())).guild())
                    .contains("123");
        });
        assertThat(Buttons.rows(message, Optional.empty())
                        .getFirst()
                        .getButtons()
                        .getFirst()
                        .getCustomId())
                .isEqualTo("update.edit:1");
    }

    @Test
    void buttonsOfALineInTheMiddleAreNumberedLikeTheLine() {
        Action use = Action.plain(ActionId.of("update.use", 1), "Use this");
        Message message = Numbered.of(Message.build()
                .line(Text.plain("first"))
                .actions(use)
                .line(Text.plain("second"))
                .actions(use)
                .line(Text.plain("the end"))
                .actions(Action.primary(ActionId.of("update.approve", 1), "Approve"))
                .done());
        assertThat(LAYOUT.page(message).content()).isEqualTo("① first\n② second\nthe end");
        assertThat(message.blocks().stream()
                        .filter(Block.Actions.class::isInstance)
                        .flatMap(block -> ((Block.Actions) block).actions().stream())
                        .map(Action::label))
                .containsExactly("① Use this", "② Use this", "Approve");
    }

    @Test
    void whatTakesAQuestionFirstSaysSoInItsId() {
        Action discard = Action.danger(ActionId.of("update.discard", 1, 2), "Discard", "Really?");
        CustomId id = CustomId.parse(
                String.valueOf(Buttons.button(discard, Optional.of("123")).getCustomId()));
        assertThat(id).isEqualTo(new CustomId(Optional.of("123"), true, discard.id()));
    }
}
