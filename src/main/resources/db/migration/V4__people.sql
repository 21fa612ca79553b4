-- Who somebody is, as the platforms last told. chat_groups: names separated by a line break.
create table person (
  id varchar(200) primary key,
  workspace varchar(100) not null,
  name varchar(200) not null,
  language varchar(5) not null,
  time_zone varchar(60) not null,
  chat_groups varchar(4000) not null
);
create index person_by_workspace on person (workspace, name);
