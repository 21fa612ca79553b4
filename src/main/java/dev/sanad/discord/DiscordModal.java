package dev.sanad.discord;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.discord.OpenForms.OpenForm;
import dev.sanad.wording.Cut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** A form as modals, and back (Discord's reference of components: five fields in a modal). A form of more comes in parts. */
final class DiscordModal {

    /** Verb of the button that opens a part of a form, and of the part itself: {@code discord.form:<form>:<part>}. */
    static final String VERB = "discord.form";

    private static final int MOST_FIELDS = 5;
    private static final int MOST_OPTIONS = 25;
    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_LABEL = 45;
    private static final int LONGEST_HINT = 100;
    private static final int LONGEST_OPTION = 100;
    private static final int LONGEST_INPUT = 4000;

    private DiscordModal() {}

    /** How many parts a form has. */
    static int parts(Form form) {
        return Math.max(1, (form.fields().size() + MOST_FIELDS - 1) / MOST_FIELDS);
    }

    /** The part in which a field stands; counted from 0. */
    static int partOf(Form form, String field) {
        return form.fields().stream().map(Field::id).toList().indexOf(field) / MOST_FIELDS;
    }

    /** Whether nothing more need be filled in after a part: what is left is optional, or something stands in it. */
    static boolean isEnough(OpenForm open, int part) {
        return open.form().fields().stream()
                .skip((part + 1L) * MOST_FIELDS)
                .noneMatch(field -> field.required() && open.value(field).isBlank());
    }

    /** A part of a form, with what was typed before. */
    static Modal of(OpenForm open, int part) {
        List<Label> labels = fields(open.form(), part).stream()
                .map(field -> label(field, open.value(field)))
                .toList();
        CustomId id = new CustomId(Optional.of(open.person().workspace()), false, ActionId.of(VERB, open.id(), part));
        return Modal.create(id.toString(), Cut.to(LONGEST_TITLE, open.form().title()))
                .addComponents(labels)
                .build();
    }

    /** What was typed, by field. */
    static Map<String, String> answers(List<ModalMapping> values) {
        Map<String, String> answers = new HashMap<>();
        for (ModalMapping value : values) {
            switch (value.getType()) {
                case STRING_SELECT -> answers.put(value.getCustomId(), String.join("", value.getAsStringList()));
                case TEXT_INPUT -> answers.put(value.getCustomId(), value.getAsString());
                default -> throw new IllegalArgumentException("Not a field of ours: " + value.getCustomId());
            }
        }
        return answers;
    }

    private static List<Field> fields(Form form, int part) {
        return form.fields().stream()
                .skip((long) part * MOST_FIELDS)
                .limit(MOST_FIELDS)
                .toList();
    }

    private static Label label(Field field, String value) {
        Label label = Label.of(Cut.to(LONGEST_LABEL, field.label()), child(field, value));
        return field.hint().isEmpty() ? label : label.withDescription(Cut.to(LONGEST_HINT, field.hint()));
    }

    private static LabelChildComponent child(Field field, String value) {
        return field.type() == Field.Type.CHOICE ? menu(field, value) : input(field, value);
    }

    private static StringSelectMenu menu(Field field, String value) {
        List<SelectOption> options = field.options().stream()
                .limit(MOST_OPTIONS)
                .map(option -> SelectOption.of(Cut.to(LONGEST_OPTION, option.label()), option.value())
                        .withDefault(option.value().equals(value)))
                .toList();
        return StringSelectMenu.create(field.id())
                .addOptions(options)
                .setRequired(field.required())
                .setMinValues(field.required() ? 1 : 0)
                .build();
    }

    /** What stands in it is not cut off when it is longer than an answer may be: whoever wrote it will be told. */
    private static TextInput input(Field field, String value) {
        TextInputStyle style = field.type() == Field.Type.PARAGRAPH ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT;
        return TextInput.create(field.id(), style)
                .setRequired(field.required())
                .setValue(value.isEmpty() ? null : Cut.to(LONGEST_INPUT, value))
                .setMaxLength(Math.min(LONGEST_INPUT, Math.max(field.maxLength(), value.length())))
                .build();
    }
}
