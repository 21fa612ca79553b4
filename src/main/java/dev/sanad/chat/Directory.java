package dev.sanad.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the port asks about people; answered by the {@code people} module. */
public interface Directory {

    Caller caller(PersonId person);

    /** As whom a workspace knows a person; empty when the person is not in it. */
    Optional<PersonId> account(String workspace, PersonId person);

    /** The account by which a person is written to. */
    PersonId contact(PersonId person);

    boolean may(PersonId person, Permission permission);

    /**
     * Lets pass who may.
     *
     * @throws Refused naming those who may, where the caller is
     */
    default void demand(Caller caller, Permission permission) {
        if (!may(caller.id(), permission)) {
            throw new Refused(WhoCan.say(
                    caller, "permission.missing", whoMay(caller.account().workspace(), permission)));
        }
    }

    /** Those of a workspace who may do something, for a refusal that names who can. */
    List<PersonId> whoMay(String workspace, Permission permission);

    /** Names of the chat groups that roles name, so that adapters need not know of others. */
    Set<String> groups();

    /** People of a workspace whom the bot knows or configuration names, for platforms that do not tell of everybody. */
    List<PersonId> named(String workspace);

    /**
     * Takes it upon the caller to ask somebody for the time zone.
     *
     * @return whether to ask: once, and only where neither a platform nor the person has told it
     */
    boolean claimZoneQuestion(PersonId person);

    /** The person meant by what was typed after {@code @}: an id or a name. */
    Optional<PersonId> find(String workspace, String typed);
}
