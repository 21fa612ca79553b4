package dev.sanad.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.testing.Readme.Command;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReadmeTests {

    @Test
    void findsCommandsInBlocksAndSentences() {
        assertThat(new Readme("""
                        # Sanad
                        Say `java -jar a.jar
                        doctor` and nothing, or `mvn verify`.
                        ## Blocks
                        ```
                        A=1 java -x -jar b.jar --c \\
                          --d
                        ls
                        ```
                        """).jarCommands())
                .containsExactly(
                        new Command("Sanad", "java -jar a.jar doctor"),
                        new Command("Blocks", "A=1 java -x -jar b.jar --c --d"));
    }

    @Test
    void leavesNoneOut() throws IOException {
        assertThat(new Readme().jarCommands()).hasSizeGreaterThan(5);
        assertThatThrownBy(() -> new Readme("Type java -jar target/sanad.jar.").jarCommands())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Readme("```\nsudo java -jar target/sanad.jar\n```").jarCommands())
                .isInstanceOf(IllegalStateException.class);
    }
}
