-- Who has left, as it turned out when something was to be said to them; until something reaches them again.
create table departed (
  person varchar(200) primary key
);
