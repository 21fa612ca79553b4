-- When the next update comes is a value of each revision. A revision of before has none: its time is read out of its text
-- once more, when it is approved (next_told = false).
alter table draft_revision add column next_at timestamp with time zone;
alter table draft_revision add column next_told boolean default false not null;

-- For the all-clear: by when an explanation is promised.
alter table published_update add column explain_by timestamp with time zone;

-- The rhythm of updates that the comms lead chose instead of the severity's, in minutes, and that severity.
alter table incident add column rhythm_minutes int;
alter table incident add column rhythm_at varchar(20);

-- Reminders go on until the update: what counts is when the last one was given.
alter table promise add column reminded_at timestamp with time zone;
update promise set reminded_at = due_at - interval '1' second where stage = 'BEFORE';
update promise set reminded_at = due_at where stage = 'DUE' or stage = 'LATE';
-- A promise that was put on record as broken stays broken. The one that was reminded of as late was.
alter table promise add column broken boolean default false not null;
update promise set broken = true where stage = 'LATE';
alter table promise drop column stage;

-- Since when an incident is as bad as a severity, or worse: a first update has its full time from then.
create table severity_reached (
  incident bigint not null references incident (number),
  severity varchar(20) not null,
  reached_at timestamp with time zone not null,
  primary key (incident, severity)
);
-- What is open was as bad as it is now, and as everything less bad, from its declaration on, as far as anybody knows.
insert into severity_reached (incident, severity, reached_at)
select i.number, s.severity, i.declared_at
from incident i
join (values ('NEGLIGIBLE', 1), ('MINIMAL', 2), ('SIGNIFICANT', 3), ('SERIOUS', 4), ('SEVERE', 5)) as n (severity, place)
  on i.severity = n.severity
join (values ('NEGLIGIBLE', 1), ('MINIMAL', 2), ('SIGNIFICANT', 3), ('SERIOUS', 4), ('SEVERE', 5)) as s (severity, place)
  on s.place <= n.place
where i.state = 'OPEN';

-- Reminders that are before somebody's eyes: one a room and one a person; each later one takes the place of the one before.
alter table reminder_message add column person varchar(200);
alter table reminder_message add column told_at timestamp with time zone;
alter table reminder_message add column room uuid;

-- What stands before people about who leads an incident; taken back when it is no longer true. person: null for the room's.
create table lead_message (
  message uuid primary key,
  incident bigint not null references incident (number),
  kind varchar(20) not null,
  person varchar(200)
);
create index lead_message_by_incident on lead_message (incident, kind);

-- The follow-ups that are to be written: the day that customers were promised, if any; how often and when last they were reminded
-- of; whether somebody has decided that none is needed.
create table follow_up (
  incident bigint primary key references incident (number),
  promised_for date,
  reminded int not null,
  reminded_at timestamp with time zone,
  not_needed boolean not null
);

-- When it was last asked or answered whether an incident of which nothing is owed is still open.
create table still_open (
  incident bigint primary key references incident (number),
  looked_at timestamp with time zone not null
);

-- To whom a slower rhythm was offered at which severity; message: what stands before the person, null when that is over.
create table rhythm_offer (
  incident bigint not null references incident (number),
  severity varchar(20) not null,
  person varchar(200) not null,
  message uuid,
  primary key (incident, severity, person)
);

-- By which delivery a message is shown: before that, it can be taken back without a trace.
alter table chat_message add column delivery uuid;
