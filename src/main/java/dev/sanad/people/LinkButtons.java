package dev.sanad.people;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What both accounts answer before they are linked; the subject of each button is the code. */
@Configuration(proxyBeanMethods = false)
class LinkButtons {

    /** The yes of the account that typed a code. */
    static final String CLAIM = "people.link-claim";

    /** The yes of the account that offered it. */
    static final String CONFIRM = "people.link-confirm";

    /** The no of either. */
    static final String REFUSE = "people.link-refuse";

    private record LinkButton(String verb, BiFunction<Caller, String, Reply> answer) implements ButtonHandler {

        @Override
        public @Nullable Permission permission() {
            return null;
        }

        @Override
        public Reply press(ButtonPress press) {
            return answer.apply(press.caller(), press.action().subject());
        }
    }

    @Bean
    ButtonHandler claimLinkButton(Linking linking) {
        return new LinkButton(CLAIM, linking::claimed);
    }

    @Bean
    ButtonHandler confirmLinkButton(Linking linking) {
        return new LinkButton(CONFIRM, linking::confirmed);
    }

    @Bean
    ButtonHandler refuseLinkButton(Linking linking) {
        return new LinkButton(REFUSE, linking::refused);
    }
}
