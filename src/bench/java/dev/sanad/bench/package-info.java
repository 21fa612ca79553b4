/** Benchmarks of the built jar, on a file database, over its real HTTP API. Run by {@code mvn -Pbench verify}. */
@NullMarked
package dev.sanad.bench;

import org.jspecify.annotations.NullMarked;
