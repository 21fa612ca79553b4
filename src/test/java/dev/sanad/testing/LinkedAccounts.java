package dev.sanad.testing;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks through the linking of Noor's account with the one in the playground, and photographs what is said here. */
public final class LinkedAccounts {

    /** As a code stands in messages and in the ids of their buttons. */
    static final Pattern CODE = Pattern.compile("(/sanad link |people\\.link-[a-z]+:)\u2068?([A-Z0-9]{8})\u2069?");

    private static final String NOOR = "noor";
    private static final String GENERAL = "general";
    private static final String DIRECT = "direct-noor";

    private final ChatClient here;
    private final ChatClient elsewhere;
    private final Camera camera;
    private final Sentences sentences;

    public LinkedAccounts(ChatClient here, ChatClient elsewhere, Camera camera, Sentences sentences) {
        this.here = here;
        this.elsewhere = elsewhere;
        this.camera = camera;
        this.sentences = sentences;
    }

    public void walk() {
        Shown offer = photograph("link: offered", here, "");
        photograph("link: no such code", here, "NONESUCH");
        photograph("link: a code of one's own", here, code(offer));
        camera.message("link: within a workspace", link(here, "mei", code(offer)));

        Shown claim = photograph("link: claimed", here, code(link(elsewhere, NOOR, "")));
        camera.message("link: refused by oneself", only(here.press(NOOR, claim, "people.link-refuse")));
        Shown again = link(here, NOOR, code(link(elsewhere, NOOR, "")));
        camera.message("link: the other side is asked", only(here.press(NOOR, again, "people.link-claim")));
        elsewhere.press(NOOR, link(elsewhere, NOOR, ""), "people.link-refuse");
        camera.message("link: refused there", said("link.refused"));

        Shown claimed = link(elsewhere, NOOR, code(link(here, NOOR, "")));
        elsewhere.press(NOOR, claimed, "people.link-claim");
        Shown question = said("link.confirm");
        camera.message("link: asked", question);
        camera.message("link: done", only(here.press(NOOR, question, "people.link-confirm")));
        camera.form("form: settings of two accounts", here.say(NOOR, GENERAL, "/sanad me"));
        Shown linked = photograph("link: two accounts", here, "");
        camera.message("link: undone", only(here.press(NOOR, linked, "people.unlink")));
    }

    private Shown photograph(String title, ChatClient client, String code) {
        Shown shown = link(client, NOOR, code);
        camera.message(title, shown);
        return shown;
    }

    private static Shown link(ChatClient client, String person, String code) {
        return only(client.say(person, GENERAL, "/sanad link " + code));
    }

    private static String code(Shown offer) {
        Matcher code = CODE.matcher(offer.text());
        if (!code.find()) {
            throw new AssertionError("No code in: " + offer.text());
        }
        return code.group(2);
    }

    private Shown said(String key) {
        return here.await(NOOR, DIRECT, message -> sentences.isIn(key, message.text()));
    }

    private static Shown only(Answer answer) {
        if (answer.replies().size() != 1) {
            throw new AssertionError("Not one reply: " + answer);
        }
        return answer.replies().getFirst();
    }
}
