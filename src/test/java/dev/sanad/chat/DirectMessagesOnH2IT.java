package dev.sanad.chat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
class DirectMessagesOnH2IT extends DirectMessagesContract {

    @TempDir
    private static Path data;

    @DynamicPropertySource
    static void keepDataApart(DynamicPropertyRegistry properties) {
        properties.add("sanad.data-dir", data::toString);
    }

    @Override
    int polls() {
        return 5000;
    }
}
