-- What failed and is tried again waits in a state of its own ("later"), so that what can be claimed, and which lanes are
-- busy, is found in this index alone, however long the backlog is.
update delivery set state = 'later' where state = 'waiting' and attempts > 0;
drop index delivery_by_state;
create index delivery_by_state on delivery (state, seq, lane);
