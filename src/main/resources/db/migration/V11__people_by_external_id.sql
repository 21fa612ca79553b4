-- The part of the id that the platform gave, by which operators name people in configuration files.
alter table person add column external_id varchar(200) default '' not null;
update person set external_id = substring(id from position(':' in id) + 1);
create index person_by_external on person (external_id);
