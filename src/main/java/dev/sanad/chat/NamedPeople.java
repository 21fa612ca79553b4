package dev.sanad.chat;

import java.util.Collection;

/** People whom configuration names, by the platform's id, with or without the workspace; they may not be known yet. */
public interface NamedPeople {

    Collection<String> names();
}
