package dev.sanad.chat;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The way in: adapters hand over what they have authenticated and translated, the router authorises it, has its feature handle
 * it in one transaction, and returns the private answer after the commit.
 */
@Component
public class Router {

    /** Verb of the button that runs a command without arguments: {@code command.run:<root>:<sub>}. */
    public static final String RUN_COMMAND = "command.run";

    private final CommandCatalog catalog;
    private final SingletonSupplier<Map<String, ButtonHandler>> buttons;
    private final SingletonSupplier<Map<String, FormHandler>> forms;
    private final SingletonSupplier<Map<String, MessageShortcut>> shortcuts;
    private final Directory directory;
    private final Rooms rooms;
    private final UnitOfWork work;

    Router(
            CommandCatalog catalog,
            ObjectProvider<ButtonHandler> buttons,
            ObjectProvider<FormHandler> forms,
            ObjectProvider<MessageShortcut> shortcuts,
            Directory directory,
            Rooms rooms,
            UnitOfWork work) {
        this.catalog = catalog;
        this.buttons = index(buttons, ButtonHandler::verb);
        this.forms = index(forms, FormHandler::form);
        this.shortcuts = index(shortcuts, MessageShortcut::verb);
        this.directory = directory;
        this.rooms = rooms;
        this.work = work;
    }

    /**
     * A slash command.
     *
     * @param line what was typed, from the word after the slash on
     * @param request the platform's id of this request when it may come twice; null when it cannot
     */
    public Reply command(PersonId person, Room room, String line, @Nullable String request) {
        String[] words = line.strip().split("\\s+", 3);
        String sub = words.length > 1 ? words[1] : "";
        String rest = words.length > 2 ? words[2] : "";
        Caller caller = directory.caller(person);
        return command(
                caller,
                room,
                words[0],
                sub,
                spec -> new CommandLine(spec, caller, directory, rest).arguments(),
                request);
    }

    /**
     * A slash command on a platform that tells the arguments apart.
     *
     * @param given what was chosen or written, by the argument's name; a person by the platform's id
     * @param request the platform's id of this request when it may come twice; null when it cannot
     */
    public Reply command(
            PersonId person, Room room, String root, String sub, Map<String, String> given, @Nullable String request) {
        Caller caller = directory.caller(person);
        return command(caller, room, root, sub, spec -> new GivenArguments(spec, caller, directory).of(given), request);
    }

    private Reply command(
            Caller caller,
            Room room,
            String root,
            String sub,
            Function<CommandSpec, Map<String, String>> arguments,
            @Nullable String request) {
        String what = "/" + root + " " + sub;
        Function<String, Reply> onFault = code -> fault(caller, code, ActionId.of(RUN_COMMAND, root, sub));
        Supplier<Reply> handler = () -> run(caller, room, root, sub, arguments);
        boolean reads =
                catalog.find(root, sub).map(SlashCommand::changesNothing).orElse(true);
        return reads ? work.read(caller, what, onFault, handler) : work.run(caller, what, request, onFault, handler);
    }

    /** A button of a message. */
    public Reply press(PersonId person, Room room, ActionId action, @Nullable String request) {
        Caller caller = directory.caller(person);
        return work.run(
                caller, action.verb(), request, code -> fault(caller, code, action), () -> press(caller, room, action));
    }

    /**
     * The answers to a form.
     *
     * @param form the form as it was shown; says which answers there are and how long they may be
     * @param values the answers by field; a field that is left out keeps what was shown
     */
    public Reply submit(PersonId person, Room room, Form form, Map<String, String> values, @Nullable String request) {
        Caller caller = directory.caller(person);
        Map<String, String> complete = form.fields().stream()
                .collect(Collectors.toMap(Field::id, field -> values.getOrDefault(field.id(), field.value())));
        return work.run(
                caller,
                form.id().verb(),
                request,
                code -> keepOpen(caller, code, form),
                () -> submit(caller, room, form, complete));
    }

    /**
     * A shortcut beside a message.
     *
     * @param author who wrote the message
     * @param text the message as people see it
     */
    public Reply shortcut(
            PersonId person,
            Room room,
            String verb,
            PersonId author,
            Instant writtenAt,
            String text,
            @Nullable String request) {
        Caller caller = directory.caller(person);
        return work.run(
                caller,
                verb,
                request,
                code -> fault(caller, code, ActionId.of(RUN_COMMAND, "incident", "help")),
                () -> {
                    MessageShortcut shortcut = shortcuts.obtain().get(verb);
                    if (shortcut == null) {
                        throw new Refused(caller.voice().text("button.unknown"));
                    }
                    demand(caller, shortcut.permission());
                    return shortcut.run(new QuotedMessage(caller, rooms.original(room), author, writtenAt, text));
                });
    }

    private Reply run(
            Caller caller, Room room, String root, String sub, Function<CommandSpec, Map<String, String>> arguments) {
        SlashCommand command = catalog.find(root, sub).orElseThrow(() -> unknown(caller, root, sub));
        CommandSpec spec = command.spec();
        demand(caller, spec.permission());
        return command.run(new CommandCall(caller, rooms.original(room), arguments.apply(spec)));
    }

    private Reply press(Caller caller, Room room, ActionId action) {
        if (action.verb().equals(RUN_COMMAND)) {
            return run(caller, room, action.subject(), action.detail(), spec -> Map.of());
        }
        ButtonHandler handler = buttons.obtain().get(action.verb());
        if (handler == null) {
            throw new Refused(caller.voice().text("button.unknown"));
        }
        demand(caller, handler.permission());
        return handler.press(new ButtonPress(caller, rooms.original(room), action));
    }

    private Reply submit(Caller caller, Room room, Form form, Map<String, String> values) {
        FormHandler handler = forms.obtain().get(form.id().verb());
        if (handler == null) {
            throw new Refused(caller.voice().text("button.unknown"));
        }
        demand(caller, handler.permission());
        Map<String, String> errors = FormCheck.errors(form, values, caller.voice());
        if (!errors.isEmpty()) {
            return new Reply.Reject(errors);
        }
        return handler.submit(new FormAnswers(caller, rooms.original(room), form, values));
    }

    private void demand(Caller caller, @Nullable Permission permission) {
        if (permission != null) {
            directory.demand(caller, permission);
        }
    }

    private Refused unknown(Caller caller, String root, String sub) {
        String word = catalog.knows(root) && !sub.isEmpty() ? sub : "/" + root;
        return catalog.closest(root, sub)
                .map(spec -> new Refused(
                        caller.voice().text("command.unknown.close", "word", word, "meant", spec.typed()),
                        Action.primary(ActionId.of(RUN_COMMAND, spec.root(), spec.sub()), spec.typed())))
                .orElseGet(() -> new Refused(
                        caller.voice().text("command.unknown", "word", word),
                        Action.primary(
                                ActionId.of(RUN_COMMAND, "incident", "help"),
                                caller.voice().string("command.help.button"))));
    }

    private static Reply fault(Caller caller, String code, ActionId again) {
        return Reply.say(
                caller.voice().text("fault.own", "code", code),
                Action.primary(again, caller.voice().string("fault.try-again")));
    }

    /** The form stays open with all that was written; the first field says what happened. */
    private static Reply keepOpen(Caller caller, String code, Form form) {
        return new Reply.Reject(
                Map.of(form.fields().getFirst().id(), caller.voice().string("fault.own", "code", code)));
    }

    /** Looked up late: handlers need other features, and those may need the router's neighbours. */
    private static <T> SingletonSupplier<Map<String, T>> index(ObjectProvider<T> handlers, Function<T, String> key) {
        return SingletonSupplier.of(
                () -> handlers.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity())));
    }
}
