package dev.sanad.testing;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** Databases without the product, with the tables of any version. */
public final class Databases {

    /** As in {@code application.yml}. */
    private static final String H2_SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private Databases() {}

    public static DataSource h2InMemory() {
        return h2("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** H2 where the rest of its address says. */
    public static DataSource h2(String place) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + place + H2_SETTINGS);
        source.setUser("sanad");
        source.setPassword("");
        return source;
    }

    /** Brings the tables to a version, or to the {@code latest}. */
    public static void migrate(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
