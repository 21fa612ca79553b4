package dev.sanad.slack;

import static dev.sanad.slack.UnreadableRequest.demand;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.chat.Message;
import dev.sanad.wording.Cut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as a modal, and back: Slack returns the modal with the answers, so the form as it was shown is read from there and
 * nothing need be remembered. The channel it was asked in is the modal's private metadata.
 */
final class Modal {

    private static final int LONGEST_TITLE = 24;
    private static final int LONGEST_LABEL = 2000;
    private static final int LONGEST_INPUT = 3000;

    private Modal() {}

    static View of(Form form, String channel, String cancel) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (form.title().length() > LONGEST_TITLE) {
            blocks.add(SectionBlock.builder()
                    .text(BlockKit.plain(Cut.to(LONGEST_INPUT, form.title())))
                    .build());
        }
        for (Field field : form.fields()) {
            blocks.add(input(field));
            Choices.inFull(field).ifPresent(blocks::add);
        }
        return View.builder()
                .type("modal")
                .callbackId(form.id().toString())
                .privateMetadata(channel)
                .title(title(form.title()))
                .submit(ViewSubmit.builder()
                        .type(PlainTextObject.TYPE)
                        .text(Cut.to(LONGEST_TITLE, form.submit()))
                        .emoji(true)
                        .build())
                .close(close(cancel))
                .blocks(blocks)
                .build();
    }

    /** What a form was answered with, to be read and closed. */
    static View of(Message answer, BlockKit kit, String channel, String title, String close) {
        return View.builder()
                .type("modal")
                .callbackId("answer")
                .privateMetadata(channel)
                .title(title(title))
                .close(close(close))
                .blocks(kit.blocks(answer))
                .build();
    }

    /** The form that a submitted modal showed. */
    static Form form(View view) {
        List<Field> fields = new ArrayList<>();
        for (LayoutBlock block : demand(view.getBlocks(), "view.blocks")) {
            if (block instanceof InputBlock input) {
                fields.add(field(input));
            }
        }
        return new Form(
                ActionId.parse(demand(view.getCallbackId(), "callback_id")),
                demand(view.getTitle(), "view.title").getText(),
                demand(view.getSubmit(), "view.submit").getText(),
                fields);
    }

    /** The answers by field. */
    static Map<String, String> answers(View view) {
        Map<String, String> answers = new HashMap<>();
        demand(demand(view.getState(), "view.state").getValues(), "view.state.values")
                .forEach((field, elements) -> elements.values().forEach(value -> answers.put(field, answer(value))));
        return answers;
    }

    private static String answer(ViewState.Value value) {
        if (value.getSelectedOption() != null) {
            return value.getSelectedOption().getValue();
        }
        return orEmpty(value.getValue());
    }

    private static ViewTitle title(String title) {
        return ViewTitle.builder()
                .type(PlainTextObject.TYPE)
                .text(Cut.to(LONGEST_TITLE, title))
                .emoji(true)
                .build();
    }

    private static ViewClose close(String label) {
        return ViewClose.builder()
                .type(PlainTextObject.TYPE)
                .text(Cut.to(LONGEST_TITLE, label))
                .emoji(true)
                .build();
    }

    private static InputBlock input(Field field) {
        return InputBlock.builder()
                .blockId(field.id())
                .label(BlockKit.plain(Cut.to(LONGEST_LABEL, field.label())))
                .hint(field.hint().isEmpty() ? null : BlockKit.plain(Cut.to(LONGEST_LABEL, field.hint())))
                .optional(!field.required())
                .element(element(field))
                .build();
    }

    /** The element's action id carries the longest answer allowed: more may stand in it already, and is not cut off. */
    private static BlockElement element(Field field) {
        String longest = String.valueOf(field.maxLength());
        if (field.type() == Field.Type.CHOICE) {
            return Choices.select(field, longest);
        }
        return PlainTextInputElement.builder()
                .actionId(longest)
                .multiline(field.type() == Field.Type.PARAGRAPH)
                .initialValue(field.value().isEmpty() ? null : Cut.to(LONGEST_INPUT, field.value()))
                .maxLength(Math.min(
                        LONGEST_INPUT, Math.max(field.maxLength(), field.value().length())))
                .build();
    }

    private static Field field(InputBlock input) {
        String hint = input.getHint() == null ? "" : input.getHint().getText();
        String label = input.getLabel().getText();
        return switch (input.getElement()) {
            case StaticSelectElement select ->
                new Field(
                        input.getBlockId(),
                        label,
                        Field.Type.CHOICE,
                        select.getInitialOption() == null
                                ? ""
                                : select.getInitialOption().getValue(),
                        Choices.options(select),
                        !input.isOptional(),
                        Integer.parseInt(select.getActionId()),
                        hint);
            case PlainTextInputElement text ->
                new Field(
                        input.getBlockId(),
                        label,
                        text.isMultiline() ? Field.Type.PARAGRAPH : Field.Type.LINE,
                        orEmpty(text.getInitialValue()),
                        List.of(),
                        !input.isOptional(),
                        Integer.parseInt(text.getActionId()),
                        hint);
            default -> throw new IllegalArgumentException("Not a field of ours: " + input.getBlockId());
        };
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
