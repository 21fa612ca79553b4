package dev.sanad.chat;

import java.util.List;

/**
 * What a feature shows on a person's own page, where a platform has one. Sections stand in the order of Spring's
 * {@code @Order}.
 */
public interface HomeSection {

    /** Empty when there is nothing to show. */
    List<Block> blocks(Caller caller);
}
