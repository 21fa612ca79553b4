package dev.sanad.playground;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What the playground's API answers, as problem+json, when a request cannot be carried out. */
final class PlaygroundProblem {

    private PlaygroundProblem() {}

    static ErrorResponseException badRequest(String what) {
        return of(HttpStatus.BAD_REQUEST, what);
    }

    static ErrorResponseException notFound(String what) {
        return of(HttpStatus.NOT_FOUND, what);
    }

    /** Fields of a form that need another look. */
    static ErrorResponseException fields(Map<String, String> errors) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "Some fields need another look. Nothing was changed.");
        detail.setProperty("errors", errors);
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, detail, null);
    }

    private static ErrorResponseException of(HttpStatus status, String what) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, what), null);
    }
}
