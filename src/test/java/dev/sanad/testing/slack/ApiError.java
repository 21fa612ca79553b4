package dev.sanad.testing.slack;

/** A call that Slack refuses with a code. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ApiError(String code) {
        super(code, null, false, false);
    }

    String code() {
        return String.valueOf(getMessage());
    }
}
