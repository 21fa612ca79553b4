package dev.sanad.playground;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who may talk to the playground. */
class PlaygroundGuardTests {

    private final PlaygroundGuard guard = new PlaygroundGuard();

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost:8080",
        "127.0.0.1, 127.0.0.1:8080",
        "0:0:0:0:0:0:0:1, [::1]:8080",
        "127.0.0.1, localhost"
    })
    void thisMachineMay(String client, String host) throws ServletException, IOException {
        assertThat(status("GET", client, Map.of("Host", host))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.5, localhost:8080",
        "127.0.0.1, evil.example",
        "127.0.0.1, localhost.evil.example:8080",
        "127.0.0.1, 127.0.0.1.nip.example",
        "127.0.0.1, user@localhost@evil.example"
    })
    void otherMachinesAndForeignNamesMayNot(String client, String host) throws ServletException, IOException {
        assertThat(status("GET", client, Map.of("Host", host))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"})
    void aProxyThatSaysSoMayNot(String header) throws ServletException, IOException {
        assertThat(status("GET", "127.0.0.1", Map.of("Host", "localhost", header, "203.0.113.7")))
                .isEqualTo(403);
    }

    @Test
    void aProxyThatSpeaksAsNginxDoesMayNot() throws ServletException, IOException {
        MockHttpServletRequest request = request("GET", "127.0.0.1", Map.of("Host", "127.0.0.1:8080"));
        request.setProtocol("HTTP/1.0");
        assertThat(status(request)).isEqualTo(403);
    }

    @Test
    void anotherSitesPageMayNot() throws ServletException, IOException {
        assertThat(status("GET", "127.0.0.1", Map.of("Host", "localhost", "Sec-Fetch-Site", "cross-site")))
                .isEqualTo(403);
        assertThat(status("POST", "127.0.0.1", Map.of("Host", "localhost", "Origin", "https://evil.example")))
                .isEqualTo(403);
        assertThat(status("POST", "127.0.0.1", Map.of("Host", "localhost", "Origin", "null")))
                .isEqualTo(403);
        assertThat(status("POST", "127.0.0.1", Map.of("Host", "localhost:8080", "Origin", "http://localhost:9999")))
                .isEqualTo(403);
        assertThat(status("POST", "127.0.0.1", Map.of("Host", "localhost:8080", "Origin", "http://localhost:8080")))
                .isEqualTo(200);
    }

    @Test
    void aPlainFormMayNot() throws ServletException, IOException {
        MockHttpServletRequest request = request("POST", "127.0.0.1", Map.of("Host", "localhost"));
        request.setContentType("text/plain");
        assertThat(status(request)).isEqualTo(403);
    }

    private int status(String method, String client, Map<String, String> headers) throws ServletException, IOException {
        return status(request(method, client, headers));
    }

    private int status(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        guard.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static MockHttpServletRequest request(String method, String client, Map<String, String> headers) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/playground/api/people");
        request.setServletPath("/playground/api/people");
        request.setRemoteAddr(client);
        request.setContentType("application/json");
        headers.forEach(request::addHeader);
        return request;
    }
}
