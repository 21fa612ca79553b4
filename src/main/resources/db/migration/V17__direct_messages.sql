-- The class of a delivery: what goes to many people ("bulk") has a lane of its own and leaves at a pace that it shares with
-- all bulk of the same platform account; everything else ("usual") is claimed before it. What is no longer true after a
-- moment, by the machine's clock, is not sent after it.
alter table delivery add column urgency varchar(10) default 'usual' not null;
alter table delivery add column pace varchar(100);
alter table delivery add column valid_until timestamp with time zone;

drop index delivery_by_state;
create index delivery_by_state on delivery (state, urgency, seq, lane);
create index delivery_by_moment on delivery (state, not_before);
create index delivery_by_pace on delivery (pace, state, seq);
create index delivery_by_validity on delivery (valid_until);

-- When the next bulk delivery of a pace may leave.
create table delivery_pace (
  name varchar(100) primary key,
  between_millis bigint not null,
  free_at timestamp with time zone not null
);

-- What was said to a person, and what became of it. A copy in a room, where it could not be said directly, has its own row.
-- delivery: null when it was taken back before it was sent. instead: what it says when what replaced_by names is there.
create table direct_message (
  message uuid primary key references chat_message (id),
  person varchar(200) not null,
  delivery uuid,
  bulk boolean not null,
  state varchar(10) not null,
  replaced_by uuid references chat_message (id),
  instead varchar(500000)
);
create index direct_message_by_replacement on direct_message (replaced_by);

-- What earlier versions have said; the message's own id stands for that of the delivery, which they did not keep.
insert into direct_message (message, person, delivery, bulk, state)
  select m.id, r.person, m.id, false,
    case
      when m.external_id is not null then 'delivered'
      when exists (select 1 from delivery d where d.lane = cast(r.id as varchar(200)) and d.state <> 'dead') then 'waiting'
      else 'lost'
    end
  from chat_message m join chat_room r on r.id = m.room
  where r.kind = 'direct' and r.person is not null;
