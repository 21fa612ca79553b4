package dev.sanad.chat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own page: what concerns this person now. */
@Component
public class Home {

    private final ObjectProvider<HomeSection> sections;
    private final Directory directory;

    Home(ObjectProvider<HomeSection> sections, Directory directory) {
        this.sections = sections;
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    public Message of(PersonId person) {
        Caller caller = directory.caller(person);
        List<Block> blocks = new ArrayList<>();
        sections.orderedStream()
                .map(section -> section.blocks(caller))
                .filter(section -> !section.isEmpty())
                .forEach(section -> {
                    if (!blocks.isEmpty()) {
                        blocks.add(new Block.Divider());
                    }
                    blocks.addAll(section);
                });
        return new Message(blocks);
    }
}
