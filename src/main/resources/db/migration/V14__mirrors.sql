-- A room in another workspace that shows what the bot says in a room.
alter table chat_room add column mirror_of uuid references chat_room (id);
create unique index chat_room_by_mirrored on chat_room (mirror_of, workspace);

-- The same message in such a room.
alter table chat_message add column copy_of uuid references chat_message (id);
create index chat_message_by_original on chat_message (copy_of);
