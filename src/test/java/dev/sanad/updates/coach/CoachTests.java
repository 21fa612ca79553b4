package dev.sanad.updates.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sanad.incident.Phase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The five rules, by the examples of practices.md. */
class CoachTests {

    private static final Instant NOW = Instant.parse("2026-11-21T13:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String NEXT = " Next update at 14:45 CET.";

    private final Coach coach = new Coach();

    @Test
    void hasNothingToSayToAGoodUpdate() {
        assertThat(review(
                        "Since 13:52 CET, customers in Europe cannot pay at the checkout. We are sorry this is holding up "
                                + "your orders. Our engineering teams are on it." + NEXT))
                .isEmpty();
    }

    @ParameterizedTest(name = "OC-10: {0}")
    @ValueSource(
            strings = {
                "We will be ready within five minutes.",
                "The service will be back in 10 minutes.",
                "Everything will be fixed by 15:00.",
                "It should be resolved in about an hour.",
                "We definitely expect to be up and running by tonight.",
                "Within five minutes we will be back.",
                "Fixed in 20 minutes!",
                "We will send news soon, and the shop will be back in 30 minutes."
            })
    void repairTimesBlock(String promise) {
        assertThat(review("Some customers cannot pay. " + promise + NEXT))
                .extracting(Finding::rule, Finding::level)
                .containsExactly(tuple("OVERPROMISE", Finding.Level.BLOCK));
    }

    @ParameterizedTest(name = "OC-29: {0}")
    @ValueSource(
            strings = {
                "Next update in 15 minutes.",
                "We will post news here within 15 minutes.",
                "We will get back to you with an update in 20 minutes.",
                "We do not know yet how long this will take. Next update at 14:45 UTC.",
                "Teams work to make everything right and within 15 minutes we will send you the next update.",
                "It was fixed at 14:10 for half of you, and we will write again at 14:45."
            })
    void timesOfUpdatesAreWelcome(String promise) {
        assertThat(review("Some customers cannot pay. " + promise)).isEmpty();
    }

    @ParameterizedTest(name = "OC-29: {0}")
    @ValueSource(
            strings = {
                "We are on it.",
                "We will keep you posted.",
                "We published the last update at 14:30.",
                "It all began at 13:52 and we will find out why."
            })
    void withoutATimeForTheNextUpdateItBlocks(String ending) {
        assertThat(review("Some customers cannot pay. " + ending))
                .extracting(Finding::rule, Finding::level)
                .containsExactly(tuple("NO_NEXT_UPDATE", Finding.Level.BLOCK));
    }

    @ParameterizedTest(name = "OC-29: {0}")
    @ValueSource(
            strings = {
                "بعض العملاء لا يستطيعون الدفع. التحديث التالي هنا عند 14:45 CET.",
                "بعض العملاء لا يستطيعون الدفع. التحديث التالي عند ١٤:٤٥.",
                "لا يستطيع العملاء الدفع. سننشر ما نعرفه في هذه المنصة في غضون 15 دقيقة.",
                "لا يستطيع العملاء الدفع. سنكتب لكم من جديد خلال خمس دقائق.",
                "ما زلنا نتحقق ممن يتأثر. التحديث التالي بعد ربع ساعة.",
                "برخی مشتریان نمی‌توانند پرداخت کنند. خبر بعدی: همین‌جا، ساعت ۱۴:۴۵.",
                "مشتریان نمی‌توانند پرداخت کنند. تا ۱۵ دقیقه دیگر آخرین اطلاعات را برای شما ارسال می‌کنیم.",
                "هنوز در حال بررسی هستیم که چه کسانی متأثرند. به‌روزرسانی بعدی در ساعت 14:45.",
                "مشتریان نمی‌توانند پرداخت کنند. تا نیم ساعت دیگر خبر می‌دهیم."
            })
    void timesOfUpdatesAreReadInArabicAndPersian(String text) {
        assertThat(review(text)).isEmpty();
    }

    @ParameterizedTest(name = "OC-29: {0}")
    @ValueSource(
            strings = {
                "بعض العملاء لا يستطيعون الدفع. نعمل على الحل الآن.",
                "بعض العملاء لا يستطيعون الدفع. بدأ هذا عند 13:52 ولا نعرف السبب بعد.",
                "برخی مشتریان نمی‌توانند پرداخت کنند. خبر تازه‌ای نداریم.",
                "برخی مشتریان از ساعت ۱۳:۵۲ نمی‌توانند پرداخت کنند."
            })
    void withoutATimeForTheNextUpdateItBlocksInArabicAndPersianToo(String text) {
        assertThat(review(text))
                .extracting(Finding::rule, Finding::level)
                .containsExactly(tuple("NO_NEXT_UPDATE", Finding.Level.BLOCK));
    }

    @Test
    void aTimeThatHasPassedBlocksAndCanBeReplaced() {
        String old = "Some customers cannot pay. Next update at 14:15 CET.";
        List<Finding> findings = review(old);
        assertThat(findings).extracting(Finding::rule).containsExactly("NO_NEXT_UPDATE");
        Finding finding = findings.getFirst();
        assertThat(old.substring(finding.start(), finding.end())).isEqualTo("14:15 CET");
    }

    @Test
    void aTimeBeforeMidnightHasPassedAfterMidnight() {
        Instant night = Instant.parse("2026-11-21T23:20:00Z"); // 00:20 in Berlin
        Manuscript manuscript = new Manuscript(
                "Some customers cannot pay. Next update at 23:50 CET.",
                Phase.INVESTIGATING,
                Map.of(),
                night,
                "00:35 CET",
                true,
                BERLIN);
        assertThat(coach.promiseIn(manuscript)).contains(Instant.parse("2026-11-21T22:50:00Z"));
        assertThat(coach.review(manuscript)).extracting(Finding::rule).containsExactly("NO_NEXT_UPDATE");
    }

    @Test
    void theAllClearNeedsNoNextUpdate() {
        assertThat(review("Fixed at 14:10 CET: customers in Europe can pay again.", Phase.RESOLVED))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Next update at 14:45 CET. | 2026-11-21T13:45:00Z",
                "Next update at 2:45 pm. | 2026-11-21T13:45:00Z",
                "Next update at 14:45 UTC. | 2026-11-21T14:45:00Z",
                "We will write again within 15 minutes. | 2026-11-21T13:45:00Z",
                "Next news in half an hour. | 2026-11-21T14:00:00Z",
                "Next update at 00:10 CET. | 2026-11-21T23:10:00Z",
                "التحديث التالي بعد عشر دقائق. | 2026-11-21T13:40:00Z",
                "خبر بعدی: ساعت ۱۴:۴۵. | 2026-11-21T13:45:00Z"
            })
    void thePromiseIsWhatCustomersRead(String text, String moment) {
        assertThat(coach.promiseIn(manuscript(text, Phase.INVESTIGATING))).contains(Instant.parse(moment));
    }

    @ParameterizedTest(name = "OC-03: {0}")
    @ValueSource(strings = {"We are having issues.", "Payments fail.", "Something is wrong with the checkout."})
    void aSilentScopeIsWarnedOf(String text) {
        assertThat(review(text + NEXT))
                .extracting(Finding::rule, Finding::level)
                .containsExactly(tuple("NO_SCOPE", Finding.Level.WARN));
    }

    @ParameterizedTest(name = "OC-03: {0}")
    @ValueSource(
            strings = {
                "Customers in the EU cannot open invoices.",
                "Everyone is affected.",
                "Payments fail. We are still checking who is affected.",
                "Payments fail in Brazil."
            })
    void aScopeInAnyWordsWillDo(String text) {
        assertThat(coach.review(new Manuscript(
                        text + NEXT,
                        Phase.ACKNOWLEDGED,
                        Map.of("scope", "shops in Brazil"),
                        NOW,
                        "14:45 CET",
                        true,
                        BERLIN)))
                .isEmpty();
    }

    @ParameterizedTest(name = "OC-02: {0}")
    @ValueSource(
            strings = {
                "We apologise for any inconvenience.",
                "We APOLOGIZE for any inconvenience this may have caused.",
                "We apologise for any temporary inconvenience.",
                "Sorry for the inconvenience caused.",
                "Thank you for your patience and understanding.",
                "Please bear with us.",
                "Rest assured that we are on it."
            })
    void formulasAreWarnedOf(String formula) {
        assertThat(review("Some customers cannot pay. " + formula + NEXT))
                .extracting(Finding::rule, Finding::level)
                .containsExactly(tuple("CLICHE", Finding.Level.WARN));
    }

    @Test
    void aSeverityWithoutCadenceDemandsNoPromise() {
        Manuscript manuscript =
                new Manuscript("Some customers cannot pay.", Phase.ACKNOWLEDGED, Map.of(), NOW, "", false, BERLIN);
        assertThat(coach.review(manuscript)).isEmpty();
        assertThat(coach.promiseIn(manuscript)).isEmpty();
    }

    @Test
    void soonAsPossibleIsAHintOnly() {
        assertThat(review("Some customers cannot pay. We repair it as soon as possible." + NEXT))
                .extracting(Finding::rule, Finding::level)
                .containsExactly(tuple("CLICHE", Finding.Level.HINT));
    }

    @Test
    void lengthIsWarnedOf() {
        assertThat(review("Some customers cannot pay. ".repeat(30) + NEXT))
                .extracting(Finding::rule)
                .containsExactly("TOO_LONG");
    }

    @Test
    void theWeightiestComesFirst() {
        assertThat(review("We apologise for any inconvenience. Payments will be back in 5 minutes."))
                .extracting(Finding::rule)
                .containsExactly("OVERPROMISE", "NO_NEXT_UPDATE", "NO_SCOPE", "CLICHE");
    }

    private List<Finding> review(String text) {
        return review(text, Phase.ACKNOWLEDGED);
    }

    private List<Finding> review(String text, Phase phase) {
        return coach.review(manuscript(text, phase));
    }

    private static Manuscript manuscript(String text, Phase phase) {
        return new Manuscript(text, phase, Map.of(), NOW, "14:45 CET", true, BERLIN);
    }
}
