package dev.sanad.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.testing.slack.BlockRules;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModalTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static View sent(Form form) {
        View view = Modal.of(form, "C1", "Cancel");
        String json = GsonFactory.createSnakeCase().toJson(view);
        JsonNode tree = JSON.readTree(json);
        assertThat(BlockRules.faultOfView(tree)).isEmpty();
        return GsonFactory.createSnakeCase().fromJson(json, View.class);
    }

    @Test
    void theFormIsReadBackFromWhatSlackReturns() {
        Form form = new Form(
                ActionId.of("update.edit", 1, 2),
                "Short title",
                "Send",
                List.of(
                        Field.line("title", "What?", 120)
                                .mandatory()
                                .with("Customers *cannot* pay")
                                .hint("their words"),
                        Field.paragraph("text", "Text", 3000).with("two\nlines"),
                        Field.choice(
                                        "severity",
                                        "How bad?",
                                        List.of(new Field.Option("a", "A"), new Field.Option("b", "B")))
                                .with("b"),
                        Field.line("empty", "Nothing yet", 10)));
        assertThat(Modal.form(sent(form)))
                .usingRecursiveComparison()
                .ignoringFields("fields.maxLength")
                .isEqualTo(form);
        assertThat(Modal.form(sent(form)).fields()).extracting(Field::maxLength).containsExactly(120, 3000, 100, 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "🔥", "عميل ", "&"})
    void theWorstInputStaysWithinEveryLimit(String part) {
        String huge = part.repeat(6000);
        List<Field.Option> options = IntStream.range(0, 5)
                .mapToObj(i -> new Field.Option("o" + i, huge))
                .toList();
        Form form = new Form(
                ActionId.of("a.b"),
                huge,
                huge,
                List.of(
                        Field.line("line", huge, 120).with(huge).hint(huge),
                        Field.paragraph("paragraph", huge, 3000).with(huge),
                        Field.choice("choice", huge, options).with("o1")));
        assertThat(Modal.form(sent(form)).fields()).hasSize(3);
    }

    @Test
    void hundredsOfChoicesAreOffered() {
        List<Field.Option> people = IntStream.range(0, 250)
                .mapToObj(i -> new Field.Option("T:U" + i, "Person " + i))
                .toList();
        Form form = new Form(
                ActionId.of("a.b"),
                "Hand over",
                "Send",
                List.of(Field.choice("person", "Who?", people).with("T:U249")));
        Field read = Modal.form(sent(form)).fields().getFirst();
        assertThat(read.options()).isEqualTo(people);
        assertThat(read.value()).isEqualTo("T:U249");
    }

    @Test
    void aLongTitleAndLongChoicesAreReadableBesideTheirPlace() {
        String title = "Update for customers of INC-1 · Acknowledged";
        String option =
                "Serious: many customers cannot do what they came for, and there is no other way (every 15 min)";
        Form form = new Form(
                ActionId.of("a.b"),
                title,
                "Send",
                List.of(Field.choice("severity", "How bad?", List.of(new Field.Option("serious", option)))));
        String json = GsonFactory.createSnakeCase().toJson(Modal.of(form, "C1", "Cancel"));
        assertThat(json).contains(title, option);
        assertThat(sent(form).getTitle().getText()).isEqualTo("Update for customers of…");
    }
}
