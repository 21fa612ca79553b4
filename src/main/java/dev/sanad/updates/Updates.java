package dev.sanad.updates;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All updates; they are added and read, never changed. */
public interface Updates extends Repository<Update, Long> {

    Update save(Update update);

    Optional<Update> findById(long id);

    Optional<Update> findByDraft(long draft);

    /** Newest first. */
    List<Update> findByIncidentOrderByIdDesc(long incident);

    /** Newest first. */
    List<Update> findByIncidentInOrderByIdDesc(Collection<Long> incidents);

    Optional<Update> findFirstByIncidentOrderByIdDesc(long incident);

    int countByIncident(long incident);
}
