package dev.sanad.updates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalRuleTests {

    @ParameterizedTest(name = "decides {0}, led {1}, may approve {2}: {3}")
    @CsvSource({
        "true,  true,  true,  YES",
        "true,  true,  false, RIGHT_GONE",
        "false, true,  true,  NOT_YOURS",
        "false, true,  false, NOT_YOURS",
        "false, false, true,  LEAD_FIRST",
        "false, false, false, NOT_YOURS"
    })
    void whoeverDecidesApproves(boolean decides, boolean isLed, boolean mayApprove, ApprovalRule.Who expected) {
        assertThat(ApprovalRule.who(decides, isLed, mayApprove)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "newest {0}, timely {1}, blocked {2}: {3}")
    @CsvSource({
        "true,  true,  false, PUBLISH",
        "true,  true,  true,  BLOCKED",
        "true,  false, false, ASK_FOR_TIME",
        "true,  false, true,  ASK_FOR_TIME",
        "false, true,  false, NEWER",
        "false, false, true,  NEWER"
    })
    void exactlyWhatWasOnTheScreenGoesOut(
            boolean isNewest, boolean isTimely, boolean isBlocked, ApprovalRule.What expected) {
        assertThat(ApprovalRule.what(isNewest, isTimely, isBlocked)).isEqualTo(expected);
    }
}
