package dev.sanad.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "São Paulo | sao paulo",
                "We’ll | we'll",
                "١٤:٤٥ ۱۴:۴۵ | 14:45 14:45",
                "غَدًا | غدا",
                "مساءً | مسا",
                "الإثنين | الاثنین",
                "كلّ ساعة | کل ساعه",
                "می‌دهیم | می دهیم",
                "ژانویهٔ | ژانویه",
                "تـحـديـث | تحدیث"
            })
    void wordsThatAreWrittenDifferentlyAreOne(String original, String folded) {
        assertThat(Folded.of(original).text()).isEqualTo(folded);
    }

    @Test
    void aSpanLeadsBackToTheWholeLetters() {
        String original = "🙂 \u2068غَدًا\u2069 مساءً";
        Folded folded = Folded.of(original);
        assertThat(at(original, folded, "غدا")).isEqualTo("غَدًا");
        assertThat(at(original, folded, "مسا")).isEqualTo("مساءً");
    }

    private static String at(String original, Folded folded, String word) {
        int start = folded.text().indexOf(word);
        return original.substring(folded.start(start), folded.end(start + word.length()));
    }
}
