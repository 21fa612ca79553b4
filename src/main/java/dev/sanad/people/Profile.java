package dev.sanad.people;

import dev.sanad.chat.PersonId;
import dev.sanad.wording.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a person.
 *
 * @param id of the person's main account, by which the person is known everywhere
 * @param zone the organisation's where the person's own is not known
 * @param isChosen whether the person has chosen language and time zone
 * @param isZoneKnown whether the person or a platform has told the time zone
 * @param groups the person's groups or roles on all chat platforms
 * @param accounts as whom the workspaces know the person, the main account first
 * @param contact the account to which the bot writes directly
 */
public record Profile(
        PersonId id,
        String name,
        Language language,
        ZoneId zone,
        boolean isChosen,
        boolean isZoneKnown,
        Set<String> groups,
        List<Account> accounts,
        PersonId contact) {

    /** As whom a workspace knows a person. */
    public record Account(PersonId id, String name) {}

    /** The person's account in a workspace; empty when the person is not in it. */
    Optional<Account> in(String workspace) {
        return accounts.stream()
                .filter(account -> account.id().workspace().equals(workspace))
                .findFirst();
    }

    /** Whether a configuration file means this person: by a platform's id, with or without the workspace. */
    public boolean isNamed(String name) {
        return accounts.stream()
                .map(Account::id)
                .anyMatch(account ->
                        account.external().equals(name) || account.toString().equals(name));
    }
}
