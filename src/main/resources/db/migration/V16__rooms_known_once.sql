-- What has come from a platform is known once. Rooms that two replicas had registered at the same moment are brought together; the
-- id that goes stays good for what names it in texts and in things still to be sent.
create table chat_room_formerly (
  id uuid primary key,
  room uuid not null references chat_room (id)
);

-- Kept is the one that is more than a channel the platform told of: a conversation, a mirror, an incident's own.
insert into chat_room_formerly (id, room)
select doubled.id, doubled.kept
from (
  select ranked.id, first_value(ranked.id) over (partition by ranked.workspace, ranked.external_id order by ranked.place, ranked.id) as kept
  from (
    select r.id, r.workspace, r.external_id,
      case when r.person is not null or r.mirror_of is not null or exists (select 1 from incident i where i.room = r.id)
        then 0 else 1 end as place
    from chat_room r
    where r.external_id is not null
  ) ranked
) doubled
where doubled.id <> doubled.kept;

update chat_message set room = (select f.room from chat_room_formerly f where f.id = chat_message.room)
where room in (select f.id from chat_room_formerly f);

update incident set room = (select f.room from chat_room_formerly f where f.id = incident.room)
where room in (select f.id from chat_room_formerly f);

-- A workspace has one mirror of a room: of two, the one of the room that is kept, or else the first.
update chat_room set mirror_of = null
where mirror_of in (select f.id from chat_room_formerly f) and exists (
  select 1 from chat_room other
  where other.workspace = chat_room.workspace and other.id <> chat_room.id and (
    other.mirror_of = (select f.room from chat_room_formerly f where f.id = chat_room.mirror_of)
    or other.id < chat_room.id and other.mirror_of in (
      select same.id from chat_room_formerly same join chat_room_formerly f on f.room = same.room where f.id = chat_room.mirror_of
    )
  )
);
update chat_room set mirror_of = (select f.room from chat_room_formerly f where f.id = chat_room.mirror_of)
where mirror_of in (select f.id from chat_room_formerly f);

-- An incident that was announced in both has two cards in the one room. Both stay up to date.
create table incident_card_by_message (
  incident bigint not null references incident (number),
  room uuid not null,
  message uuid not null,
  primary key (incident, message)
);
insert into incident_card_by_message (incident, room, message)
select c.incident, coalesce((select f.room from chat_room_formerly f where f.id = c.room), c.room), c.message
from incident_card c;
drop table incident_card;
alter table incident_card_by_message rename to incident_card;

update receipt set place = (select cast(f.room as varchar(200)) from chat_room_formerly f where cast(f.id as varchar(200)) = receipt.place)
where place in (select cast(f.id as varchar(200)) from chat_room_formerly f);

update delivery set lane = (select cast(f.room as varchar(200)) from chat_room_formerly f where cast(f.id as varchar(200)) = delivery.lane)
where lane in (select cast(f.id as varchar(200)) from chat_room_formerly f);

delete from chat_room where id in (select f.id from chat_room_formerly f);
drop index chat_room_by_external;
create unique index chat_room_by_external on chat_room (workspace, external_id);

-- An account waits with one code at most: of several, with the one that was given out last.
delete from person_link
where exists (
  select 1 from person_link later
  where later.offered_by = person_link.offered_by
    and (later.expires_at > person_link.expires_at or later.expires_at = person_link.expires_at and later.code > person_link.code)
);
drop index person_link_by_offerer;
create unique index person_link_by_offerer on person_link (offered_by);
