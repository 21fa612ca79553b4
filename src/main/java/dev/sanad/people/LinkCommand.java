package dev.sanad.people;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Argument;
import dev.sanad.chat.Caller;
import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Message;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.SlashCommand;
import dev.sanad.wording.Voice;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /sanad link [code]}: makes an account on another platform the same person as this one. */
@Component
class LinkCommand implements SlashCommand {

    private final AccountLinks links;
    private final Linking linking;
    private final People people;

    LinkCommand(AccountLinks links, Linking linking, People people) {
        this.links = links;
        this.linking = linking;
        this.people = people;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("sanad", "link", "you", List.of(Argument.text("code")), null);
    }

    @Override
    public Reply run(CommandCall call) {
        Optional<String> code = call.argument("code");
        return code.isPresent() ? linking.claim(call.caller(), code.get()) : begin(call.caller());
    }

    private Reply begin(Caller caller) {
        Optional<AccountLinks.Offer> waiting = links.waitingFor(caller.account());
        PersonId claimedBy = waiting.map(AccountLinks.Offer::claimedBy).orElse(null);
        return waiting.isPresent() && claimedBy != null
                ? new Reply.Say(linking.question(waiting.get(), claimedBy, caller.voice()))
                : new Reply.Say(offer(caller));
    }

    private Message offer(Caller caller) {
        Voice voice = caller.voice();
        Profile profile = people.profile(caller.id());
        Message.Builder offer = Message.build();
        boolean isLinked = profile.accounts().size() > 1;
        if (isLinked) {
            offer.line(voice.text("link.linked", "accounts", linking.accounts(profile)));
        }
        offer.line(voice.text(
                "link.offer", "code", links.offer(caller.account()), "minutes", AccountLinks.LIFE.toMinutes()));
        offer.context(voice.text("link.why"));
        return isLinked
                ? offer.actions(List.of(Action.danger(
                                ActionId.of(UnlinkButton.VERB),
                                voice.string("button.unlink"),
                                voice.string("link.undo.confirm"))))
                        .done()
                : offer.done();
    }
}
