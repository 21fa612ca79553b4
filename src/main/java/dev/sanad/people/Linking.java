package dev.sanad.people;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Caller;
import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Message;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Platforms;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Telling;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes accounts of several workspaces one person. A code goes from one account to the other through the person's own hands, and
 * both accounts say yes, since each may do from then on what the other may.
 */
@Component
class Linking {

    private static final Logger log = LoggerFactory.getLogger(Linking.class);

    private final AccountLinks links;
    private final People people;
    private final Profiles profiles;
    private final Platforms platforms;
    private final DirectMessages direct;
    private final ApplicationEventPublisher events;

    Linking(
            AccountLinks links,
            People people,
            Profiles profiles,
            Platforms platforms,
            DirectMessages direct,
            ApplicationEventPublisher events) {
        this.links = links;
        this.people = people;
        this.profiles = profiles;
        this.platforms = platforms;
        this.direct = direct;
        this.events = events;
    }

    /**
     * Asks the account that typed a code whether it is the same person. When it has said so, no other account can: the one that offered
     * the code says yes to whom it was told of.
     */
    Reply claim(Caller caller, String code) {
        AccountLinks.Offer offer = find(caller, code);
        demandAnother(caller, offer);
        if (offer.confirmed() && !caller.account().equals(offer.claimedBy())) {
            throw unknown(caller);
        }
        links.claim(offer, caller.account());
        return Reply.say(
                caller.voice().text("link.claim", "who", named(offer.offeredBy())),
                Action.primary(
                        ActionId.of(LinkButtons.CLAIM, offer.code()),
                        caller.voice().string("button.link.yes")),
                no(offer, caller.voice()));
    }

    /** After the yes of the account that typed the code: asks the other one. */
    Reply claimed(Caller caller, String code) {
        AccountLinks.Offer offer = find(caller, code);
        demandAnother(caller, offer);
        if (!links.confirm(offer, caller.account())) {
            throw unknown(caller);
        }
        if (!offer.confirmed()) {
            Voice voice = people.caller(offer.offeredBy()).voice();
            direct.tell(offer.offeredBy(), question(offer, caller.account(), voice), Telling.atOnce());
        }
        return Reply.say(caller.voice().text("link.asked", "who", named(offer.offeredBy())));
    }

    /** What the account that offered the code is asked. */
    Message question(AccountLinks.Offer offer, PersonId claimedBy, Voice voice) {
        return Message.of(
                voice.text("link.confirm", "who", named(claimedBy)),
                Action.primary(ActionId.of(LinkButtons.CONFIRM, offer.code()), voice.string("button.link.yes")),
                no(offer, voice));
    }

    /** After the yes of the account that offered the code; said twice, it is done already. */
    Reply confirmed(Caller caller, String code) {
        Profile main = people.profile(caller.id());
        if (links.find(code).isEmpty() && main.accounts().size() > 1) {
            return Reply.say(caller.voice().text("link.linked", "accounts", accounts(main)));
        }
        AccountLinks.Offer offer = find(caller, code);
        PersonId other = offer.claimedBy();
        if (other == null || !offer.confirmed() || !isFrom(caller, offer.offeredBy())) {
            throw unknown(caller);
        }
        Profile before = people.profile(other);
        List<String> accounts = Stream.concat(accounts(main).stream(), accounts(before).stream())
                .toList();
        direct.tell(other, Message.of(done(accounts, main, people.caller(other).voice())), Telling.atOnce());
        links.end(offer);
        profiles.link(before.id(), main.id());
        log.info("{} and {} are one person now", main.id(), before.id());
        events.publishEvent(new PeopleLinked(before.id(), main.id()));
        return Reply.say(done(accounts, main, caller.voice()));
    }

    /** After a no of either account. */
    Reply refused(Caller caller, String code) {
        AccountLinks.Offer offer = find(caller, code);
        PersonId other = offer.claimedBy();
        boolean isOfferer = isFrom(caller, offer.offeredBy());
        if (!isOfferer && !caller.account().equals(other)) {
            throw unknown(caller);
        }
        links.end(offer);
        if (isOfferer && other != null) {
            direct.tell(
                    other,
                    Message.of(people.caller(other).voice().text("link.refused", "who", named(offer.offeredBy()))),
                    Telling.atOnce());
        }
        return Reply.say(caller.voice().text("link.nothing"));
    }

    /** The accounts of a person, as people read them. */
    List<String> accounts(Profile profile) {
        return profile.accounts().stream().map(this::named).toList();
    }

    /** An account, as people read it. */
    String named(Profile.Account account) {
        return account.name() + " · " + platforms.of(account.id().workspace());
    }

    private String named(PersonId account) {
        return people.profile(account).accounts().stream()
                .filter(each -> each.id().equals(account))
                .map(this::named)
                .findFirst()
                .orElseGet(account::toString);
    }

    private Text done(List<String> accounts, Profile main, Voice voice) {
        return voice.text(
                "link.done",
                "accounts",
                accounts,
                "place",
                platforms.of(main.contact().workspace()));
    }

    private AccountLinks.Offer find(Caller caller, String code) {
        return links.find(code).orElseThrow(() -> unknown(caller));
    }

    private void demandAnother(Caller caller, AccountLinks.Offer offer) {
        if (isFrom(caller, offer.offeredBy())) {
            throw new Refused(caller.voice().text("link.same"));
        }
        Profile offerer = people.profile(offer.offeredBy());
        boolean shareWorkspace = people.profile(caller.id()).accounts().stream()
                .anyMatch(account -> offerer.in(account.id().workspace()).isPresent());
        if (shareWorkspace) {
            throw new Refused(caller.voice().text("link.same-workspace"));
        }
    }

    private boolean isFrom(Caller caller, PersonId account) {
        return people.profile(account).id().equals(caller.id());
    }

    private static Refused unknown(Caller caller) {
        return new Refused(caller.voice().text("link.unknown", "minutes", AccountLinks.LIFE.toMinutes()));
    }

    private static Action no(AccountLinks.Offer offer, Voice voice) {
        return Action.plain(ActionId.of(LinkButtons.REFUSE, offer.code()), voice.string("button.link.no"));
    }
}
