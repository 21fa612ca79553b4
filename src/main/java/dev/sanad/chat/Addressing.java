package dev.sanad.chat;

import dev.sanad.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How something that is meant for one person begins where others read it too. */
@Component
class Addressing {

    private final Wording wording;

    Addressing(Wording wording) {
        this.wording = wording;
    }

    /**
     * The message with the person's name and why it is said there.
     *
     * @param why what became of it in the direct conversation
     */
    Message inRoom(PersonId person, DirectMessage.State why, Message message) {
        String key = why == DirectMessage.State.LEFT ? "direct.left" : "direct.closed";
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Line(wording.inRooms().text(key, "who", person.called())));
        blocks.addAll(message.blocks());
        return new Message(blocks);
    }
}
