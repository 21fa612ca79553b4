package dev.sanad.chat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One request in one transaction: handled once, repeated when two people collide, answered kindly whatever happens. */
@Component
class UnitOfWork {

    private static final Logger log = LoggerFactory.getLogger(UnitOfWork.class);
    private static final int MOST_TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final HandledRequests handled;
    private final MeterRegistry meters;

    UnitOfWork(PlatformTransactionManager transactions, HandledRequests handled, MeterRegistry meters) {
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.handled = handled;
        this.meters = meters;
    }

    /** Runs a request that changes nothing: it may come as often as it wants, and waits for no disk. */
    Reply read(Caller caller, String what, Function<String, Reply> onFault, Supplier<Reply> handler) {
        return answer(caller, what, onFault, () -> reading.execute(status -> handler.get()));
    }

    /**
     * Runs one request.
     *
     * @param request the platform's id of it when it may come twice; null when it cannot
     * @param onFault the answer when it fails by our own fault, for the code under which that was logged
     */
    Reply run(
            Caller caller,
            String what,
            @Nullable String request,
            Function<String, Reply> onFault,
            Supplier<Reply> handler) {
        return answer(caller, what, onFault, () -> withRetries(request, handler));
    }

    private Reply answer(Caller caller, String what, Function<String, Reply> onFault, Supplier<Reply> work) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "ok";
        try {
            return work.get();
        } catch (Refused refused) {
            outcome = "refused";
            return new Reply.Refuse(refused.answer());
        } catch (RuntimeException e) {
            outcome = "failed";
            return onFault.apply(logged(caller, what, e));
        } finally {
            sample.stop(Timer.builder("sanad.commands")
                    .description("from receipt to durable answer")
                    .tag("outcome", outcome)
                    .publishPercentileHistogram()
                    .register(meters));
        }
    }

    private Reply withRetries(@Nullable String request, Supplier<Reply> handler) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> once(request, handler, status::setRollbackOnly));
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                if (attempt == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private Reply once(@Nullable String request, Supplier<Reply> handler, Runnable undo) {
        if (request != null) {
            Optional<Reply> before = handled.answerTo(request);
            if (before.isPresent()) {
                return before.get();
            }
            handled.claim(request);
        }
        Reply reply = handler.get();
        if (reply instanceof Reply.Reject) {
            undo.run();
        } else if (request != null && !(reply instanceof Reply.Nothing)) {
            handled.remember(request, reply);
        }
        return reply;
    }

    /** The code under which a fault was logged. */
    private static String logged(Caller caller, String what, RuntimeException e) {
        byte[] bytes = new byte[3];
        RANDOM.nextBytes(bytes);
        String code = HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
        log.error("{} failed for {}; the person was told the code {}", what, caller.id(), code, e);
        return code;
    }
}
