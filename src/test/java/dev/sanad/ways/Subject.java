package dev.sanad.ways;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.Form;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is asked about.
 *
 * @param incident its number
 * @param draft number of the draft that waits and can be published
 * @param flawed number of a draft in which the coach has found something
 * @param suggestion the revision and the coach's finding that has a suggestion
 * @param time the revision and the coach's finding that has a time to take
 * @param promise number of the promise that is open, or was
 * @param forms as somebody who may has been shown them, by their verb
 */
record Subject(
        long incident, long draft, long flawed, String suggestion, String time, long promise, Map<String, Form> forms) {

    /** A number that nothing has. */
    private static final long NOTHING = 987_654_321L;

    Form form(String verb) {
        return Objects.requireNonNull(forms.get(verb), verb);
    }

    /** The same questions about what does not exist. */
    Subject nowhere() {
        Map<String, Form> about = forms.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> nowhere(each.getValue())));
        return new Subject(NOTHING, NOTHING, NOTHING, suggestion, time, NOTHING, about);
    }

    private static Form nowhere(Form form) {
        ActionId id = form.id();
        Object subject = id.subject().isEmpty() ? "" : NOTHING;
        ActionId changed =
                id.detail().isEmpty() ? ActionId.of(id.verb(), subject) : ActionId.of(id.verb(), subject, id.detail());
        return new Form(changed, form.title(), form.submit(), form.fields());
    }
}
