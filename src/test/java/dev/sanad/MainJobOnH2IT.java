package dev.sanad;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class MainJobOnH2IT extends MainJobContract {

    @TempDir
    private static Path data;

    @DynamicPropertySource
    static void keepDataApart(DynamicPropertyRegistry properties) {
        properties.add("sanad.data-dir", data::toString);
    }
}
