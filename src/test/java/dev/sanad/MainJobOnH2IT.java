package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class MainJobOnH2IT extends MainJobContract {

    @TempDir
    private static Path data;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void keepDataApart(DynamicPropertyRegistry properties) {
        properties.add("sanad.data-dir", data::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/playground/page/page.js",
                "/playground/api/people",
                "/%70layground/api/people",
                "/playground;x=1/api/people",
                "/playground/%61pi/people",
                "//playground/api/people",
                "/./playground/api/people",
                "/status/../playground/api/people",
                "/status/..;/playground/api/people"
            })
    void noSpellingOfAPathLeadsAForeignNamePastTheGuard(String path) throws IOException {
        assertThat(statusLine(path, "evil.example")).doesNotContain(" 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/playground/api/people", "/%70layground/api/people"})
    void thisMachineIsLetIn(String path) throws IOException {
        assertThat(statusLine(path, "localhost:" + port)).contains(" 200 ");
    }

    /** Over a bare socket, since clients tidy paths up and choose the Host header themselves. */
    private String statusLine(String path, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(20), StandardCharsets.US_ASCII);
        }
    }
}
