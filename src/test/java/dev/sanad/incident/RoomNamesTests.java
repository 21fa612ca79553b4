package dev.sanad.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomNamesTests {

    @ParameterizedTest
    @CsvSource({
        "Customers cannot pay, inc-1-customers-cannot-pay",
        "Überweisungen: geht's noch?, inc-1-uberweisungen-gehts-noch",
        "🔥🔥🔥, inc-1",
        "---, inc-1"
    })
    void readsLikeTheTitle(String title, String name) {
        assertThat(RoomNames.of(1, title)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "العملاء غير قادرين على الدفع",
                "مشتریان نمی‌توانند پرداخت کنند",
                "お客様が支払えません",
                "Клиенты не могут платить",
                "<script>alert('x')</script>",
                "a\u202Eb\u200Bc",
                "A very long title that goes on and on and on, far beyond what any chat platform takes as a room's name"
            })
    void isLegalWhateverTheScript(String title) {
        assertThat(RoomNames.of(12, title)).matches("inc-12-[a-z0-9-]*[a-z0-9]").hasSizeLessThanOrEqualTo(80);
    }
}
