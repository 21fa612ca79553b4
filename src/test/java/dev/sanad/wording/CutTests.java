package dev.sanad.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutTests {

    @Test
    void whatFitsStaysWhole() {
        assertThat(Cut.to(5, "12345")).isEqualTo("12345");
        assertThat(Cut.pieces(5, "12345")).containsExactly("12345");
        assertThat(Cut.pieces(5, "")).isEmpty();
    }

    @Test
    void whatIsCutSaysSo() {
        assertThat(Cut.to(8, "Customers cannot pay")).isEqualTo("Custome…").hasSize(8);
    }

    @Test
    void linesAreCutAtTheirEndsAndWordsBetweenThem() {
        assertThat(Cut.pieces(10, "one two\nthree four")).containsExactly("one two", "three four");
        assertThat(Cut.pieces(10, "one two three")).containsExactly("one two", "three");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 13, 14, 15, 16, 17})
    void neitherCharactersNorEscapesAreTorn(int longest) {
        String text = "🔥🔥🔥🔥🔥🔥🔥🔥&amp;&lt;&gt;&amp;".repeat(4);
        List<String> pieces = Cut.pieces(longest, text);
        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.length()).isLessThanOrEqualTo(longest);
            assertThat(piece).doesNotMatch(".*&[a-z]*$").doesNotMatch("^[a-z]+;.*");
            assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
        });
    }

    @Test
    void aBackslashStaysWithWhatItEscapes() {
        assertThat(Cut.pieces(10, "\\*\\*\\*\\*\\*\\*\\*"))
                .allSatisfy(piece -> assertThat(piece).matches("(\\\\\\*)+"));
        assertThat(Cut.pieces(3, "\\*\\*")).containsExactly("\\*", "\\*");
    }
}
