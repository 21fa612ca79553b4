package dev.sanad.times;

/** Whether somebody speaks of what was or of what comes; it decides between the hours that a time may mean. */
enum Direction {
    /** In a sentence that says it is over. */
    PAST,
    /** Typed into a field that asks since when. */
    TYPED_PAST,
    /** In any other sentence. */
    COMING,
    /** Typed into a field that asks until when. */
    TYPED_COMING;

    boolean isPast() {
        return this == PAST || this == TYPED_PAST;
    }
}
