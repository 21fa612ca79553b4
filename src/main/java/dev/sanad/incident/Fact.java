package dev.sanad.incident;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/** Something that is known of an incident. {@code recordedBy} is a person's id. */
@Table("incident_fact")
public record Fact(String content, String recordedBy, Instant recordedAt) {}
