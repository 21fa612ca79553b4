package dev.sanad.chat;

import dev.sanad.chat.NamedRooms.NamedRoom;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All rooms that some configuration names: adapters look for them, and say which are missing. */
@Component
public class ConfiguredRooms {

    private final ObjectProvider<NamedRooms> named;

    ConfiguredRooms(ObjectProvider<NamedRooms> named) {
        this.named = named;
    }

    public List<NamedRoom> all() {
        return named.stream().flatMap(each -> each.rooms().stream()).toList();
    }

    public Set<String> names() {
        return all().stream().map(NamedRoom::name).collect(Collectors.toUnmodifiableSet());
    }
}
