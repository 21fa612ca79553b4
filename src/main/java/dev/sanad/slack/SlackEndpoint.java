package dev.sanad.slack;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's requests over HTTP. What is unsigned or too large is refused before anything is read out of it. */
class SlackEndpoint extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(SlackEndpoint.class);

    /** Slack's largest are modals: 100 blocks with 3,000 characters each would be less. */
    private static final int LARGEST_BODY = 1024 * 1024;

    private final transient App app;
    private final transient SlackRequestParser parser;
    private final transient Optional<SlackSignature> signature;
    private final transient Clock clock;
    private final transient SeenRequests taken = new SeenRequests();

    /**
     * @param signature what requests are verified with; without it, none is taken
     * @param clock this machine's
     */
    SlackEndpoint(App app, Optional<SlackSignature> signature, Clock clock) {
        this.clock = clock;
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.signature = signature;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!isGenuine(request, body) || !isNew(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            handle(request, new String(body, StandardCharsets.UTF_8), response);
        }
    }

    private boolean isGenuine(HttpServletRequest request, byte[] body) {
        return signature.isPresent()
                && signature
                        .get()
                        .isValid(
                                request.getHeader("X-Slack-Request-Timestamp"),
                                body,
                                request.getHeader("X-Slack-Signature"),
                                clock.instant());
    }

    /** Slack signs each of its attempts anew: what comes with a signature that has been seen is somebody's recording. */
    private boolean isNew(HttpServletRequest request) {
        return taken.isFirst(request.getHeader("X-Slack-Signature"));
    }

    private void handle(HttpServletRequest request, String body, HttpServletResponse response) throws IOException {
        Request<?> parsed = parse(request, body);
        if (parsed == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            write(app.run(parsed), response);
        } catch (UnreadableRequest | JsonParseException e) {
            log.warn(
                    "A signed request of Slack could not be read: {}",
                    e.getClass().getSimpleName());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Exception e) {
            log.error("A request of Slack could not be handled", e);
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** Null when it is nothing that Slack sends. */
    private @Nullable Request<?> parse(HttpServletRequest request, String body) {
        try {
            return parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(request.getRequestURI())
                    .queryString(Map.of())
                    .headers(new RequestHeaders(headers(request)))
                    .requestBody(body)
                    .remoteAddress(request.getRemoteAddr())
                    .build());
        } catch (RuntimeException e) {
            log.warn(
                    "A signed request of Slack could not be read: {}",
                    e.getClass().getSimpleName());
            return null;
        }
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        return headers;
    }

    private static void write(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode());
        response.setContentType(answer.getContentType());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (answer.getBody() != null) {
            response.getWriter().write(answer.getBody());
        }
    }
}
