-- Some platforms do not tell in which language or time zone somebody lives.
alter table person alter column language drop not null;
alter table person alter column time_zone drop not null;

-- What a person chose goes before what platforms tell.
alter table person add column chosen_language varchar(5);
alter table person add column chosen_time_zone varchar(60);
alter table person add column zone_asked boolean not null default false;

-- Forms that are being filled in on a platform that returns the answers only, and takes them in steps.
create table discord_form (
  id varchar(20) primary key,
  person varchar(200) not null,
  form varchar(200000) not null,
  answers varchar(200000) not null,
  opened_at timestamp with time zone not null
);
create index discord_form_by_age on discord_form (opened_at);
