-- Joining two records says "the same" of a pair that had already fallen below the line. Must agree with lib/matching/rules.ts.
insert into app.lifecycle_move (machine, from_status, to_status) values ('match', 'gone', 'decided');
