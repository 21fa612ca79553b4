package dev.sanad;

import dev.sanad.operations.ToolRun;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bot. Each direct sub-package is a module; its {@code package-info.java} says what for. */
@SpringBootApplication
public class SanadApplication {

    public static void main(String[] args) {
        Optional<String> tool = ToolRun.named(args);
        if (tool.isPresent()) {
            System.exit(ToolRun.run(SanadApplication.class, tool.get(), args));
        }
        SpringApplication.run(SanadApplication.class, args);
    }
}
