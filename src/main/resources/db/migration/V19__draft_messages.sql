-- What says to people that a draft waits for their approval; brought up to date by a revision, taken back when the draft is settled.
create table draft_message (
  message uuid primary key,
  draft bigint not null references draft (id),
  person varchar(200) not null
);
create index draft_message_by_draft on draft_message (draft);
