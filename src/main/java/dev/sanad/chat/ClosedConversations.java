package dev.sanad.chat;

import dev.sanad.delivery.Delivery;
import dev.sanad.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What cannot be said to a person directly is said in a room, where the person is mentioned. */
@Component
class ClosedConversations {

    private final ChatJson json;
    private final Rooms rooms;
    private final Messages messages;
    private final Wording wording;

    ClosedConversations(ChatJson json, Rooms rooms, Messages messages, Wording wording) {
        this.json = json;
        this.rooms = rooms;
        this.messages = messages;
        this.wording = wording;
    }

    @EventListener
    void sayInTheRoom(Delivery.Died died) {
        if (died.kind().equals(ChatSender.KIND)
                && json.read(died.payload(), Outgoing.class) instanceof Outgoing.Post post
                && post.otherwise() != null) {
            PersonId person = PersonId.parse(rooms.get(post.room()).name());
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Line(wording.inRooms().text("direct.closed", "who", person)));
            blocks.addAll(post.message().blocks());
            messages.sayInstead(person, new Message(blocks), post.otherwise());
        }
    }
}
