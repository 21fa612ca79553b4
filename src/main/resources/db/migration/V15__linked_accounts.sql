-- One person may have accounts in several workspaces: main is the id of the account that stands for all of them.
alter table person add column main varchar(200) default '' not null;
update person set main = id;
create index person_by_main on person (main);

-- To which of them the bot writes; null for the main one. Set on the main one only.
alter table person add column direct_to varchar(200);

-- Two accounts on their way to be one person. claimed_by: who typed the code elsewhere; confirmed: claimed_by has said so.
create table person_link (
  code varchar(20) primary key,
  offered_by varchar(200) not null,
  claimed_by varchar(200),
  confirmed boolean not null,
  expires_at timestamp with time zone not null
);
create index person_link_by_offerer on person_link (offered_by);
