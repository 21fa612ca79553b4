package dev.sanad.updates.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sanad.incident.Phase;
import dev.sanad.wording.Language;
import dev.sanad.wording.Voices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The five rules, by the examples of practices.md. */
class CoachTests {

    private static final Instant NOW = Instant.parse("2026-11-21T13:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant QUARTER_TO = Instant.parse("2026-11-21T13:45:00Z"); // 14:45 in Berlin
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

    @ParameterizedTest(name = "promised for 14:45, {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Next update at 14:45 CET. | fine",
                "Next update at 2:45 pm. | fine",
                "Next update in 15 minutes. | fine",
                "خبر بعدی: ساعت ۱۴:۴۵. | fine",
                "التحديث التالي عند 14:45. | fine",
                "Next update at 15:00 CET. | NEXT_UPDATE_DIFFERS, promise 15:00",
                "Next update in half an hour. | NEXT_UPDATE_DIFFERS, promise 15:00",
                "Next update at 14:15 CET. | NEXT_UPDATE_DIFFERS",
                "Next update at 25:10. | NEXT_UPDATE_DIFFERS",
                "Next update tomorrow. | NEXT_UPDATE_DIFFERS",
                "We will keep you posted. | NO_NEXT_UPDATE",
                "We are on it. | NO_NEXT_UPDATE"
            })
    void theTextSaysTheTimeThatIsPromised(String text, String expected) {
        assertThat(said(manuscript("Some customers cannot pay. " + text, Phase.INVESTIGATING, QUARTER_TO)))
                .isEqualTo(expected);
    }

    @Test
    void whatNobodyPromisedIsNoPromise() {
        assertThat(said(manuscript("Some customers cannot pay. Next update at 15:00.", Phase.INVESTIGATING, null)))
                .isEqualTo("NEXT_UPDATE_DIFFERS, promise 15:00");
    }

    @ParameterizedTest(name = "\"in 15 minutes\", written at 14:30, approved {0} minutes later: {1}")
    @CsvSource({"0, fine", "3, fine", "5, 'NEXT_UPDATE_DIFFERS, promise 14:50'"})
    void aLengthOfTimeGrowsOldFasterThanATime(int later, String expected) {
        Manuscript written =
                manuscript("Some customers cannot pay. Next update in 15 minutes.", Phase.INVESTIGATING, QUARTER_TO);
        assertThat(said(at(NOW.plus(Duration.ofMinutes(later)), written))).isEqualTo(expected);
    }

    @Test
    void aTimeStaysTheOneThatWasMeantWhenItWasWritten() {
        Manuscript written =
                manuscript("Some customers cannot pay. Next update at 14:45.", Phase.INVESTIGATING, QUARTER_TO);
        assertThat(said(at(NOW.plus(Duration.ofHours(20)), written))).isEqualTo("fine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sorry. Next update at 14:15 CET. | Sorry. Next update at 14:45 CET.",
                "Sorry. Next update in two hours. | Sorry. Next update at 14:45 CET.",
                "Next update at 14:15. Sorry. | Next update at 14:45 CET. Sorry."
            })
    void anotherPromiseIsWrittenInThePlaceOfTheOldOne(String text, String expected) {
        assertThat(coach.promising(text, CoachTests::written, Language.EN, BERLIN, NOW))
                .isEqualTo(expected);
    }

    @Test
    void aPromiseThatIsNotThereIsAdded() {
        assertThat(coach.promising("Sorry.", CoachTests::written, Language.EN, BERLIN, NOW))
                .isEqualTo("Sorry.\n\nNext update at 14:45 CET.");
    }

    private String said(Manuscript manuscript) {
        return coach.review(manuscript).stream()
                .findFirst()
                .map(finding -> finding.rule()
                        + (finding.time() == null ? "" : ", promise " + LocalTime.ofInstant(finding.time(), BERLIN)))
                .orElse("fine");
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
        assertThat(coach.promiseIn(manuscript(text, Phase.INVESTIGATING, null))).contains(Instant.parse(moment));
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
                        NOW,
                        QUARTER_TO,
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
        Manuscript manuscript = new Manuscript(
                "Some customers cannot pay.", Phase.ACKNOWLEDGED, Map.of(), NOW, NOW, null, "", false, BERLIN);
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

    /** What the text says is what is promised. */
    private List<Finding> review(String text, Phase phase) {
        Instant next = coach.promiseIn(manuscript(text, phase, null)).orElse(QUARTER_TO);
        return coach.review(manuscript(text, phase, next));
    }

    private static Manuscript manuscript(String text, Phase phase, @Nullable Instant next) {
        return new Manuscript(text, phase, Map.of(), NOW, NOW, next, "14:45 CET", true, BERLIN);
    }

    private static Manuscript at(Instant now, Manuscript written) {
        return new Manuscript(
                written.text(),
                written.phase(),
                written.facts(),
                written.writtenAt(),
                now,
                written.next(),
                written.nextInWords(),
                written.demandsNext(),
                written.zone());
    }

    private static String written(Language language, String key) {
        return Voices.in(language).string(key, "time", "14:45 CET", "next", "14:45 CET");
    }
}
