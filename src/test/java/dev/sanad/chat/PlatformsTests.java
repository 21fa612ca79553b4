package dev.sanad.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.sanad.delivery.Pace;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class PlatformsTests {

    private final ChatAdapter parrot = mock(ChatAdapter.class);
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final Platforms platforms = new Platforms(beans.getBeanProvider(ChatAdapter.class));

    @Test
    void thePaceIsThePlatformsOwnBeforeItIsConnectedToo() {
        Pace own = new Pace("parrot", Duration.ofSeconds(3));
        beans.addBean("parrot", parrot);
        when(parrot.mayServe("cage")).thenReturn(true);
        when(parrot.pace("cage")).thenReturn(own);
        assertThat(platforms.pace("cage")).isEqualTo(own);
        assertThat(platforms.pace("elsewhere").name()).isEqualTo("elsewhere");
    }
}
