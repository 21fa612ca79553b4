package dev.sanad.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request was signed by Slack, just now (Slack: "Verifying requests from Slack"). Slack's SDK compares signatures in
 * a time that depends on them and lets pass timestamps of the future; here neither is so.
 */
final class SlackSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v0";
    private static final Duration LONGEST_SKEW = Duration.ofMinutes(5);

    private final SecretKeySpec secret;

    SlackSignature(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    boolean isValid(@Nullable String timestamp, byte[] body, @Nullable String signature, Instant now) {
        if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Duration skew = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        boolean genuine = MessageDigest.isEqual(
                sign(timestamp, body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        return genuine && skew.compareTo(LONGEST_SKEW) <= 0;
    }

    String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
