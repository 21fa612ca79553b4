package dev.sanad.updates;

import dev.sanad.incident.Incident;

/** A draft that waits, and the incident it is about; both as they stand, for this transaction alone. */
record OpenDraft(Draft draft, Incident incident) {}
