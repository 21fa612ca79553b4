package dev.sanad.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.sanad.chat.Field;
import dev.sanad.wording.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to choose from in a form. Slack takes 100 options, or 100 groups of as many. */
final class Choices {

    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_OPTION = 75;
    private static final int LONGEST_LINES = 3000;

    private Choices() {}

    /** @param id the element's action id */
    static StaticSelectElement select(Field field, String id) {
        List<OptionObject> options =
                field.options().stream().map(Choices::option).toList();
        StaticSelectElement.StaticSelectElementBuilder select = StaticSelectElement.builder()
                .actionId(id)
                .initialOption(options.stream()
                        .filter(option -> option.getValue().equals(field.value()))
                        .findFirst()
                        .orElse(null));
        return options.size() <= MOST_OPTIONS
                ? select.options(options).build()
                : select.optionGroups(groups(options)).build();
    }

    /** The options that a list offered, in the words in which it did. */
    static List<Field.Option> options(StaticSelectElement select) {
        Stream<OptionObject> options = select.getOptionGroups() == null
                ? select.getOptions().stream()
                : select.getOptionGroups().stream().flatMap(group -> group.getOptions().stream());
        return options.map(option ->
                        new Field.Option(option.getValue(), option.getText().getText()))
                .toList();
    }

    /** All options in their own words, where the list cannot show them whole. */
    static Optional<LayoutBlock> inFull(Field field) {
        if (field.options().stream().allMatch(option -> option.label().length() <= LONGEST_OPTION)) {
            return Optional.empty();
        }
        String lines = String.join(
                "\n", field.options().stream().map(Field.Option::label).toList());
        return Optional.of(SectionBlock.builder()
                .text(BlockKit.plain(Cut.to(LONGEST_LINES, lines)))
                .build());
    }

    private static List<OptionGroupObject> groups(List<OptionObject> options) {
        List<OptionGroupObject> groups = new ArrayList<>();
        for (int from = 0; from < options.size() && groups.size() < MOST_OPTIONS; from += MOST_OPTIONS) {
            List<OptionObject> some = options.subList(from, Math.min(options.size(), from + MOST_OPTIONS));
            groups.add(OptionGroupObject.builder()
                    .label(BlockKit.plain(
                            Cut.to(LONGEST_OPTION, some.getFirst().getText().getText() + " …")))
                    .options(some)
                    .build());
        }
        return groups;
    }

    private static OptionObject option(Field.Option option) {
        return OptionObject.builder()
                .value(option.value())
                .text(BlockKit.plain(Cut.to(LONGEST_OPTION, option.label())))
                .build();
    }
}
