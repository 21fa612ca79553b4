package dev.sanad;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bot. Each direct sub-package is a module; its {@code package-info.java} says what for. */
@SpringBootApplication
public class SanadApplication {

    public static void main(String[] args) {
        SpringApplication.run(SanadApplication.class, args);
    }
}
