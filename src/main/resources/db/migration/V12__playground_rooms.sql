-- What a room of the playground is about, its one bookmark, and whether it is read only.
alter table playground_room add column topic varchar(300) default '' not null;
alter table playground_room add column purpose varchar(300) default '' not null;
alter table playground_room add column bookmark_title varchar(200);
alter table playground_room add column bookmark_address varchar(2000);
alter table playground_room add column archived boolean default false not null;
