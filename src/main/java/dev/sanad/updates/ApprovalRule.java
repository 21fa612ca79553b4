package dev.sanad.updates;

/** What becomes of a press on "Approve and publish". */
final class ApprovalRule {

    private ApprovalRule() {}

    /** Whether somebody may approve. */
    enum Who {
        YES,
        /** Somebody else decides. */
        NOT_YOURS,
        /** Nobody leads, and whoever pressed may: both by one press, if wanted. */
        LEAD_FIRST,
        /** Whoever decides has lost the right to approve. */
        RIGHT_GONE
    }

    /** What is done for somebody who may. */
    enum What {
        /** Exactly the revision on the screen goes out. */
        PUBLISH,
        /** What was on the screen is not the newest revision. */
        NEWER,
        /** The promised time has passed, is too near, or is missing: the next one is shown and asked for. */
        ASK_FOR_TIME,
        /** The coach has a finding that blocks. */
        BLOCKED
    }

    /**
     * Who may.
     *
     * @param decides whether the person leads or stands in
     * @param isLed whether anybody leads
     * @param mayApprove whether the person has the right
     */
    static Who who(boolean decides, boolean isLed, boolean mayApprove) {
        if (decides) {
            return mayApprove ? Who.YES : Who.RIGHT_GONE;
        }
        return !isLed && mayApprove ? Who.LEAD_FIRST : Who.NOT_YOURS;
    }

    /**
     * What is done.
     *
     * @param isNewest whether the newest revision was on the screen
     * @param isTimely whether what it promises can still be kept, or nothing need be promised
     * @param isBlocked whether the coach blocks it
     */
    static What what(boolean isNewest, boolean isTimely, boolean isBlocked) {
        if (!isNewest) {
            return What.NEWER;
        }
        if (!isTimely) {
            return What.ASK_FOR_TIME;
        }
        return isBlocked ? What.BLOCKED : What.PUBLISH;
    }
}
