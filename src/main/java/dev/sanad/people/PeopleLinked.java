package dev.sanad.people;

import dev.sanad.chat.PersonId;

/**
 * Two people were found to be one.
 *
 * @param before by whom the accounts of one of them were known until now
 * @param now by whom all are known from now on
 */
public record PeopleLinked(PersonId before, PersonId now) {}
