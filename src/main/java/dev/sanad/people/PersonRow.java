package dev.sanad.people;

import dev.sanad.chat.PersonId;
import dev.sanad.wording.Language;
import dev.sanad.wording.Organisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code person}: one account. Those of one {@code main} are one person. */
record PersonRow(
        PersonId id,
        PersonId main,
        String name,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String chosenLanguage,
        @Nullable String chosenZone,
        @Nullable String directTo,
        Set<String> groups) {

    static PersonRow of(ResultSet row, int number) throws SQLException {
        String groups = row.getString("chat_groups");
        return new PersonRow(
                PersonId.parse(row.getString("id")),
                PersonId.parse(row.getString("main")),
                row.getString("name"),
                row.getString("language"),
                row.getString("time_zone"),
                row.getString("chosen_language"),
                row.getString("chosen_time_zone"),
                row.getString("direct_to"),
                groups.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(groups.split("\n"))));
    }

    /** The people whose accounts the rows are, in the order of the rows. */
    static List<Profile> people(List<PersonRow> rows, Organisation organisation) {
        Map<PersonId, List<PersonRow>> byPerson =
                rows.stream().collect(Collectors.groupingBy(PersonRow::main, LinkedHashMap::new, Collectors.toList()));
        return byPerson.values().stream()
                .map(accounts -> person(accounts, organisation))
                .toList();
    }

    /** What was chosen goes before what platforms told, and what the main account's platform told before the others'. */
    private static Profile person(Collection<PersonRow> rows, Organisation organisation) {
        List<PersonRow> accounts =
                rows.stream().sorted(Comparator.comparing(row -> !row.isMain())).toList();
        PersonRow main = accounts.getFirst();
        String chosen = first(accounts, PersonRow::chosenLanguage);
        String language = chosen == null ? first(accounts, PersonRow::language) : chosen;
        String zone = first(accounts, chosen == null ? PersonRow::zone : PersonRow::chosenZone);
        return new Profile(
                main.main(),
                main.name(),
                language == null
                        ? organisation.defaultLanguage()
                        : Language.of(language).orElse(Language.EN),
                zone == null ? organisation.timeZone() : ZoneId.of(zone),
                chosen != null,
                zone != null,
                accounts.stream().flatMap(row -> row.groups().stream()).collect(Collectors.toUnmodifiableSet()),
                accounts.stream()
                        .map(row -> new Profile.Account(row.id(), row.name()))
                        .toList(),
                main.directTo() == null ? main.id() : PersonId.parse(main.directTo()));
    }

    private boolean isMain() {
        return id.equals(main);
    }

    private static @Nullable String first(List<PersonRow> accounts, Function<PersonRow, @Nullable String> told) {
        return accounts.stream().map(told).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
