package dev.sanad.testing.discord;

/** An answer of Discord's API that refuses something. */
final class RestError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    RestError(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static RestError invalid(String what) {
        return new RestError(400, 50035, "Invalid Form Body: " + what);
    }

    static RestError unknownChannel() {
        return new RestError(404, 10003, "Unknown Channel");
    }

    static RestError unknownInteraction() {
        return new RestError(404, 10062, "Unknown interaction");
    }

    static RestError notAllowed() {
        return new RestError(403, 50013, "Missing Permissions");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
