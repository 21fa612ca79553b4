package dev.sanad.operations;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells load balancers, on the public port, whether to send people here: one word and no reason. Reasons are for operators, on the
 * management port. The paths below {@code /actuator} are for what was set up when all of it was there.
 */
@RestController
@ConditionalOnWebApplication
class Probes {

    private final HealthEndpoint health;

    Probes(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping({"/livez", "/actuator/health/liveness"})
    ResponseEntity<Map<String, String>> lives() {
        return bare(health.healthForPath("liveness"));
    }

    @GetMapping({"/readyz", "/actuator/health/readiness"})
    ResponseEntity<Map<String, String>> isReady() {
        return bare(health.healthForPath("readiness"));
    }

    private static ResponseEntity<Map<String, String>> bare(@Nullable HealthDescriptor found) {
        return found == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.status(HttpCodeStatusMapper.getDefault().getStatusCode(found.getStatus()))
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("status", found.getStatus().getCode()));
    }
}
