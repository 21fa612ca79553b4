package dev.sanad.playground;

import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers our own faults as problem+json with the code under which they were logged. What is wrong with a request is said before. */
@RestControllerAdvice(basePackageClasses = PlaygroundFaults.class)
@Order(Ordered.LOWEST_PRECEDENCE)
@PlaygroundOnly
class PlaygroundFaults {

    private static final Logger log = LoggerFactory.getLogger(PlaygroundFaults.class);

    @ExceptionHandler(RuntimeException.class)
    ProblemDetail fault(RuntimeException e) {
        String code = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextInt(), 6)
                .toUpperCase(Locale.ROOT);
        log.error("A request of the playground's page failed; it was told the code {}", code, e);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something broke on our side and was logged as " + code + ". Nothing is lost; try again.");
    }
}
