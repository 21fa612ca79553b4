package dev.sanad.updates;

import org.springframework.data.repository.ListCrudRepository;

/** All drafts. */
interface Drafts extends ListCrudRepository<Draft, Long> {}
