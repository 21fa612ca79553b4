package dev.sanad.chat;

import java.util.List;

/**
 * Questions to one person.
 *
 * @param id decides which {@link FormHandler} gets the answers
 * @param submit label of the button that sends them
 */
public record Form(ActionId id, String title, String submit, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }
}
