-- Rooms and messages as the bot knows them; external_id is the platform's own id, null until the platform has made it.
create table chat_room (
  id uuid primary key,
  workspace varchar(100) not null,
  external_id varchar(200),
  name varchar(200) not null,
  kind varchar(10) not null,
  person varchar(200)
);
create index chat_room_by_external on chat_room (workspace, external_id);
create index chat_room_by_name on chat_room (name);
create unique index chat_room_by_person on chat_room (person);

create table chat_message (
  id uuid primary key,
  room uuid not null references chat_room (id),
  external_id varchar(200)
);

-- Requests that had their effect, with the answer given, so that a repetition gets the same answer and no second effect.
create table handled_request (
  id varchar(200) primary key,
  reply varchar(500000) not null,
  handled_at timestamp with time zone not null
);
create index handled_request_by_age on handled_request (handled_at);
