-- AlterTable
ALTER TABLE "prisoner" ADD COLUMN     "merged_into_id" UUID;

-- CreateTable
CREATE TABLE "record_merge" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "reason" TEXT NOT NULL,
    "not_brothers" TEXT,
    "choices" JSONB NOT NULL,
    "kept_version" INTEGER NOT NULL,
    "gone_version" INTEGER NOT NULL,
    "grave" BOOLEAN NOT NULL DEFAULT false,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT,
    "kept_before" JSONB,
    "gone_before" JSONB,
    "kept_after" JSONB,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undo_reason" TEXT,
    "undo_answers" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "record_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_merge_part" (
    "merge_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "before" JSONB,

    CONSTRAINT "record_merge_part_pkey" PRIMARY KEY ("merge_id","table_name","row_id")
);

-- CreateIndex
CREATE INDEX "record_merge_kept_id_status_idx" ON "record_merge"("kept_id", "status");

-- CreateIndex
CREATE INDEX "record_merge_gone_id_status_idx" ON "record_merge"("gone_id", "status");

-- CreateIndex
CREATE INDEX "record_merge_status_proposed_at_idx" ON "record_merge"("status", "proposed_at");

-- CreateIndex
CREATE INDEX "record_merge_part_row_id_idx" ON "record_merge_part"("row_id");

-- CreateIndex
CREATE INDEX "prisoner_merged_into_id_idx" ON "prisoner"("merged_into_id");

-- AddForeignKey
ALTER TABLE "record_merge" ADD CONSTRAINT "record_merge_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "prisoner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_merge" ADD CONSTRAINT "record_merge_gone_id_fkey" FOREIGN KEY ("gone_id") REFERENCES "prisoner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_merge_part" ADD CONSTRAINT "record_merge_part_merge_id_fkey" FOREIGN KEY ("merge_id") REFERENCES "record_merge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prisoner" ADD CONSTRAINT "prisoner_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "prisoner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── two records of one person ───────────────────────────────────────────────────────────────────
-- Joining moves rows that otherwise never change hands: events, claims, confirmations, links, tellings. The application's
-- login cannot do that. Two functions can, each for one recorded join, and they check again what the rules decided.

alter table record_merge enable row level security;
alter table record_merge force row level security;
alter table record_merge_part enable row level security;
alter table record_merge_part force row level security;
create policy owner_all on record_merge to current_user using (true) with check (true);
create policy owner_all on record_merge_part to current_user using (true) with check (true);
grant select, insert, update on record_merge to homeward_app;
grant select on record_merge_part to homeward_app;

alter table prisoner add constraint not_joined_with_itself check (merged_into_id <> id);
alter table record_merge add constraint two_records check (kept_id <> gone_id);
alter table record_merge add constraint status_known check (status in ('proposed', 'joined', 'undone', 'returned', 'withdrawn'));
alter table record_merge add constraint decision_is_whole check (
  (status in ('joined', 'undone', 'returned')) = (decided_by_id is not null)
  and (decided_by_id is null) = (decided_at is null));
alter table record_merge add constraint two_people check (not grave or decided_by_id is null or decided_by_id <> proposed_by_id);
alter table record_merge add constraint join_is_whole check (
  (status in ('joined', 'undone')) = (kept_before is not null)
  and (kept_before is null) = (gone_before is null) and (kept_before is null) = (kept_after is null));
alter table record_merge add constraint undoing_is_whole check (
  (status = 'undone') = (undone_by_id is not null)
  and (undone_by_id is null) = (undone_at is null) and (undone_by_id is null) = (undo_reason is null));
-- A record is joined into one other at a time, and one proposal waits for a pair.
create unique index record_merge_once on record_merge (gone_id) where status = 'joined';
create unique index record_merge_one_open on record_merge (least(kept_id, gone_id), greatest(kept_id, gone_id)) where status = 'proposed';

-- Whoever may open the record that was kept may know what it was joined from. Sealed wins.
create policy read on record_merge for select to homeward_app using (
  app.is_system()
  or ((not (app.sealed(kept_id) or app.sealed(gone_id)) or (select app.has('{supervisor}')))
      and ((select app.has('{case-officer,analyst,supervisor,planner,medical-officer}'))
           or ((select app.has('{operator}')) and app.handles_prisoner(kept_id))
           or app.shared_with_me(kept_id))));
create policy propose on record_merge for insert to homeward_app with check (
  status = 'proposed' and (app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and proposed_by_id = app.staff()))
  and (app.is_system() or not (app.sealed(kept_id) or app.sealed(gone_id)) or (select app.has('{supervisor}'))));
create policy answer on record_merge for update to homeward_app
  using (status = 'proposed' and (app.is_system() or (select app.has('{case-officer,analyst,supervisor}'))))
  with check (status in ('returned', 'withdrawn') and (app.is_system() or (select app.has('{case-officer,analyst,supervisor}'))));

-- Which rows moved is shown to those who may read such rows.
create policy read on record_merge_part for select to homeward_app using (
  exists (select 1 from record_merge m where m.id = merge_id)
  and (app.is_system() or case table_name
    when 'prisoner_kin' then (select app.has('{case-officer,supervisor}'))
    when 'prisoner_travel' then (select app.has('{case-officer,supervisor,planner,medical-officer}'))
    else (select app.has('{case-officer,analyst,supervisor}')) end));

-- A proposal is answered in one's own name and otherwise stays as it was made.
create function app.answer_to_a_join() returns trigger language plpgsql as $$
begin
  if current_user <> 'homeward_app' then return new; end if;
  if (to_jsonb(new) - '{status,decided_by_id,decided_at,decision_note,version}'::text[])
     is distinct from (to_jsonb(old) - '{status,decided_by_id,decided_at,decision_note,version}'::text[])
     or (new.status = 'withdrawn' and old.proposed_by_id is distinct from app.staff())
     or (new.status = 'returned' and (new.decided_by_id is distinct from app.staff() or not app.has('{analyst,supervisor}')))
  then
    raise exception 'a proposal is answered by whoever answers it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger answer_to_a_join before update on record_merge for each row execute function app.answer_to_a_join();

-- Only the two functions below join and part.
create function app.who_joins() returns trigger language plpgsql as $$
begin
  if current_user = 'homeward_app' and (tg_op = 'INSERT' and new.merged_into_id is not null
    or tg_op = 'UPDATE' and new.merged_into_id is distinct from old.merged_into_id)
  then
    raise exception 'records are joined by a recorded join' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger who_joins before insert or update of merged_into_id on prisoner for each row execute function app.who_joins();
create policy joined_rests on prisoner as restrictive for update to homeward_app using (merged_into_id is null);

-- Nothing is written to a record that was joined with another: it would be found nowhere. Whoever was just about to
-- hears that somebody was faster. Asked after the rows' own checks, which wait for a join under way.
create function app.not_on_a_joined_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from fresh f join prisoner p on p.id = f.prisoner_id where p.merged_into_id is not null) then
    raise exception 'this record was joined with another' using errcode = 'HW001';
  end if;
  return null;
end $$;
create function app.hanging_tables() returns table (name text, at_column text, by_column text) language sql immutable as $$
  values ('prisoner_name', 'recorded_at', 'recorded_by_id'), ('prisoner_identifier', 'recorded_at', 'recorded_by_id'),
    ('prisoner_kin', 'recorded_at', 'recorded_by_id'), ('prisoner_place', 'recorded_at', 'recorded_by_id'),
    ('prisoner_event', 'recorded_at', 'recorded_by_id'), ('claim', 'recorded_at', 'recorded_by_id'),
    ('confirmation', 'proposed_at', 'proposed_by_id'), ('sought_person', 'linked_at', 'linked_by_id'),
    ('record_share', 'shared_at', 'shared_by_id'), ('family_telling', 'created_at', 'recorded_by_id'),
    ('batch_member', 'added_at', 'added_by_id') $$;
do $$
declare t text;
begin
  for t in select name from app.hanging_tables() union all values ('prisoner_travel'), ('prisoner_medical') loop
    execute format('create trigger not_on_a_joined_record after insert on %I referencing new table as fresh
      for each statement execute function app.not_on_a_joined_record()', t);
  end loop;
end $$;
create trigger not_linked_to_a_joined_record after update on sought_person referencing new table as fresh
  for each statement execute function app.not_on_a_joined_record();

-- Rows that never change hands do so in a join: the owner's functions move them, the application's login does not.
create or replace function app.claim_stays() returns trigger language plpgsql as $$
declare open text[] := '{retracted_at,retracted_by_id,retract_reason,retract_note,version}';
begin
  if current_user <> 'homeward_app' and (to_jsonb(new) - '{prisoner_id}'::text[]) = (to_jsonb(old) - '{prisoner_id}'::text[]) then
    return new;
  end if;
  if (to_jsonb(new) - open) is distinct from (to_jsonb(old) - open) or old.retracted_at is not null then
    raise exception 'a claim is never edited; it is retracted once' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create or replace function app.decided_in_own_name() returns trigger language plpgsql as $$
begin
  if new.proposed_by_id is distinct from old.proposed_by_id
    or (new.prisoner_id is distinct from old.prisoner_id and current_user = 'homeward_app')
  then
    raise exception 'a proposal keeps its proposer' using errcode = 'check_violation';
  end if;
  if app.kind() = 'staff' and (
    (new.decided_by_id is distinct from old.decided_by_id
      and (new.decided_by_id is distinct from app.staff() or not app.has('{analyst,supervisor}')))
    or (new.revoked_by_id is distinct from old.revoked_by_id
      and (new.revoked_by_id is distinct from app.staff() or not app.has('{analyst,supervisor}')))
    or (new.status = 'withdrawn' and old.status <> 'withdrawn' and old.proposed_by_id is distinct from app.staff()))
  then
    raise exception 'a confirmation is decided by whoever decides it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
drop trigger lifecycle on prisoner;
create trigger lifecycle before update of status on prisoner for each row
  when (current_user = 'homeward_app') execute function app.check_move('prisoner');

-- Who works on joining: both records within reach. Everything below asks this first.
create function app.may_join(one uuid, other uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.is_system() or (app.has('{case-officer,analyst,supervisor}')
    and (not (app.sealed(one) or app.sealed(other)) or app.has('{supervisor}')))
$$;

-- Whether a family was told something about this person. Nothing else about the telling.
create function app.family_was_told(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.may_join(person, person) and exists (select 1 from family_telling t where t.prisoner_id = person and t.reached_at is not null)
$$;

-- Whether a telling of both is about one family and one thing, and one of them is still to be done.
create function app.tellings_collide(one uuid, other uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.may_join(one, other) and exists (
    select 1 from family_telling a join family_telling b on b.sought_id = a.sought_id and b.what = a.what
    where a.prisoner_id = one and b.prisoner_id = other and (a.status in ('waiting', 'assigned') or b.status in ('waiting', 'assigned')))
$$;

-- What hangs from a record: which tables' rows, since when and by whom; never what they say.
create function app.rows_of(person uuid) returns table (table_name text, row_id uuid, at timestamptz, by_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare t record;
begin
  if not app.may_join(person, person) then return; end if;
  for t in select * from app.hanging_tables() loop
    return query execute format('select %L::text, id, %I, %I from %I where prisoner_id = $1', t.name, t.at_column, t.by_column, t.name) using person;
  end loop;
end $$;

-- The person's wish, fitness and hold out of two records: what was recorded later; of two of one day that differ, neither,
-- so that it is asked again; and the stricter hold.
create function app.unite_travel(kept uuid, gone uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare k prisoner_travel; g prisoner_travel; later boolean;
begin
  select * into g from prisoner_travel where prisoner_id = gone;
  if not found then return; end if;
  select * into k from prisoner_travel where prisoner_id = kept;
  if not found then
    g.prisoner_id := kept; g.version := 1; g.updated_at := now();
    insert into prisoner_travel select g.*;
    return;
  end if;
  if g.wish <> 'not-asked' and g.wish <> k.wish then
    later := k.wish = 'not-asked' or coalesce(g.wish_as_of, '-infinity') > coalesce(k.wish_as_of, '-infinity');
    if later then k.wish := g.wish; k.wish_as_of := g.wish_as_of; k.wish_by_id := g.wish_by_id;
    elsif coalesce(g.wish_as_of, '-infinity') = coalesce(k.wish_as_of, '-infinity') then k.wish := 'not-asked'; end if;
  end if;
  if g.fitness <> 'unknown' and g.fitness <> k.fitness then
    later := k.fitness = 'unknown' or coalesce(g.fitness_as_of, '-infinity') > coalesce(k.fitness_as_of, '-infinity');
    if later then k.fitness := g.fitness; k.fitness_as_of := g.fitness_as_of; k.fitness_by_id := g.fitness_by_id;
    elsif coalesce(g.fitness_as_of, '-infinity') = coalesce(k.fitness_as_of, '-infinity') then k.fitness := 'unknown'; end if;
  end if;
  if array_position('{none,hold-consented,hold}', g.hold) > array_position('{none,hold-consented,hold}', k.hold) then
    k.hold := g.hold; k.hold_note := g.hold_note;
  end if;
  update prisoner_travel set wish = k.wish, wish_as_of = k.wish_as_of, wish_by_id = k.wish_by_id, fitness = k.fitness,
    fitness_as_of = k.fitness_as_of, fitness_by_id = k.fitness_by_id, hold = k.hold, hold_note = k.hold_note,
    version = version + 1, updated_at = now()
  where prisoner_id = kept;
end $$;

-- Overwrites a record's own columns by what is given; a column that is not given stays.
create function app.write_own(person uuid, facts jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare r prisoner;
begin
  select (jsonb_populate_record(p, facts)).* into r from prisoner p where p.id = person;
  update prisoner set sex = r.sex, birth_from = r.birth_from, birth_to = r.birth_to, birth_precision = r.birth_precision,
    birth_approximate = r.birth_approximate, birth_place = r.birth_place, nationality = r.nationality, father_name = r.father_name,
    mother_maiden_name = r.mother_maiden_name, category = r.category, service_number = r.service_number, rank = r.rank, unit = r.unit,
    power_of_origin_id = r.power_of_origin_id, detaining_power_id = r.detaining_power_id, capture_from = r.capture_from,
    capture_to = r.capture_to, capture_precision = r.capture_precision, capture_approximate = r.capture_approximate,
    capture_place = r.capture_place, health_category = r.health_category, marks = r.marks, description = r.description,
    sealed = r.sealed, last_alive_at = r.last_alive_at, status = r.status, status_since = r.status_since,
    version = version + 1, updated_at = now()
  where id = person;
end $$;

-- Makes one record of two: every row of the one that goes hangs from the one that stays, exact duplicates excepted, which
-- rest where they are; the facts are those somebody chose. All of it is written down, so that it can be given back.
create function app.unite_records(merge uuid, facts jsonb, note text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m record_merge; k prisoner; g prisoner; t record; shift int;
  beside text[] := '{id,prisoner_id,position,search_key,recorded_at,recorded_by_id}';
begin
  select * into m from record_merge where id = merge for update;
  if not found or m.status <> 'proposed' then raise exception 'no such proposal' using errcode = 'HW001'; end if;
  if not app.is_system() and not app.has('{analyst,supervisor}') then
    raise exception 'joining is an analyst''s or a supervisor''s' using errcode = 'insufficient_privilege';
  end if;
  if not app.may_join(m.kept_id, m.gone_id) then raise exception 'out of reach' using errcode = 'insufficient_privilege'; end if;
  perform 1 from prisoner where id in (m.kept_id, m.gone_id) order by id for update;
  select * into k from prisoner where id = m.kept_id;
  select * into g from prisoner where id = m.gone_id;
  if k.merged_into_id is not null or g.merged_into_id is not null or k.version <> m.kept_version or g.version <> m.gone_version then
    raise exception 'a record was changed meanwhile' using errcode = 'HW001';
  end if;
  if exists (select 1 from batch_member where prisoner_id in (k.id, g.id) and holds_place)
    or k.status in ('in-exchange-plan', 'in-transit') or g.status in ('in-exchange-plan', 'in-transit') then
    raise exception 'nobody on an open list is joined' using errcode = 'check_violation';
  end if;
  -- Must agree with isGrave in lib/matching/rules/merge.ts.
  if not m.grave and (k.status not in ('reported', 'data-on-file', 'probable-captive', 'void')
    or g.status not in ('reported', 'data-on-file', 'probable-captive', 'void')
    or app.family_was_told(k.id) or app.family_was_told(g.id)) then
    raise exception 'this takes two people' using errcode = 'HW001';
  end if;
  -- Never a status that neither record had.
  if not (facts ? 'status') or facts ->> 'status' not in (k.status, g.status) then
    raise exception 'the status is one of the two' using errcode = 'check_violation';
  end if;

  for t in select * from app.hanging_tables() loop
    execute format('insert into record_merge_part (merge_id, table_name, row_id, side, how) select $1, %L, id, ''kept'', ''own'' from %I where prisoner_id = $2',
      t.name, t.name) using m.id, k.id;
    execute format('insert into record_merge_part (merge_id, table_name, row_id, side, how) select $1, %L, id, ''gone'', ''moved'' from %I where prisoner_id = $2',
      t.name, t.name) using m.id, g.id;
  end loop;
  for t in select unnest('{prisoner_name,prisoner_identifier,prisoner_kin,prisoner_place}'::text[]) as name loop
    execute format('update record_merge_part q set how = ''folded'' from %I r where q.merge_id = $1 and q.table_name = %L and q.row_id = r.id
      and r.prisoner_id = $3 and exists (select 1 from %I o where o.prisoner_id = $2 and to_jsonb(o) - $4 = to_jsonb(r) - $4)', t.name, t.name, t.name)
      using m.id, k.id, g.id, beside;
  end loop;
  update record_merge_part q set how = 'folded' from record_share r
    where q.merge_id = m.id and q.table_name = 'record_share' and q.row_id = r.id and r.prisoner_id = g.id and r.revoked_at is null
      and exists (select 1 from record_share o where o.prisoner_id = k.id and o.user_id = r.user_id and o.revoked_at is null);
  update record_merge_part q set how = 'stays' from family_telling r
    where q.merge_id = m.id and q.table_name = 'family_telling' and q.row_id = r.id and r.prisoner_id = g.id
      and exists (select 1 from family_telling o where o.prisoner_id = k.id and o.sought_id = r.sought_id and o.what = r.what);
  update record_merge_part q set how = 'stays' from batch_member r
    where q.merge_id = m.id and q.table_name = 'batch_member' and q.row_id = r.id and r.prisoner_id = g.id
      and exists (select 1 from batch_member o where o.prisoner_id = k.id and o.batch_id = r.batch_id);
  update record_merge_part q set before = jsonb_build_object('position', r.position) from prisoner_name r
    where q.merge_id = m.id and q.table_name = 'prisoner_name' and q.how = 'moved' and q.row_id = r.id;

  select coalesce(max(position), -1) + 1 into shift from prisoner_name where prisoner_id = k.id;
  update prisoner_name set position = position + shift where id in (
    select row_id from record_merge_part where merge_id = m.id and table_name = 'prisoner_name' and how = 'moved');
  for t in select * from app.hanging_tables() loop
    execute format('update %I set prisoner_id = $1 where prisoner_id = $2 and id in (
      select row_id from record_merge_part where merge_id = $3 and table_name = %L and how = ''moved'')', t.name, t.name) using k.id, g.id, m.id;
  end loop;

  insert into record_merge_part (merge_id, table_name, row_id, side, how, before)
    values (m.id, 'prisoner_travel', k.id, 'kept', 'united', jsonb_build_object('row', (select to_jsonb(v) from prisoner_travel v where v.prisoner_id = k.id)));
  perform app.unite_travel(k.id, g.id);
  update record_merge_part set before = before || jsonb_build_object('after', (select to_jsonb(v) from prisoner_travel v where v.prisoner_id = k.id))
    where merge_id = m.id and table_name = 'prisoner_travel';

  perform app.write_own(k.id, facts || jsonb_build_object('sealed', k.sealed or g.sealed, 'last_alive_at', greatest(k.last_alive_at, g.last_alive_at)));
  update prisoner set merged_into_id = k.id, version = version + 1, updated_at = now() where id = g.id;
  update record_merge set status = 'joined', decided_by_id = coalesce(app.staff(), proposed_by_id), decided_at = now(), decision_note = note,
    kept_before = to_jsonb(k), gone_before = to_jsonb(g), kept_after = (select to_jsonb(p) from prisoner p where p.id = k.id), version = version + 1
  where id = m.id;
end $$;

-- Gives back both records: what was moved goes back, what came since goes where `to_gone` says ({table: [ids]}), the own
-- columns are those given. `travel` says whose the present wish, fitness and hold are: kept, gone, both; null puts back.
create function app.divide_records(merge uuid, version_seen int, kept_facts jsonb, gone_facts jsonb, to_gone jsonb, travel text, reason text, answers jsonb)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare m record_merge; k prisoner; g prisoner; t record; was jsonb; here prisoner_travel;
begin
  select * into m from record_merge where id = merge for update;
  if not found or m.status <> 'joined' then raise exception 'not joined' using errcode = 'HW001'; end if;
  if not app.is_system() and not app.has(case when m.grave then '{supervisor}'::text[] else '{analyst,supervisor}'::text[] end) then
    raise exception 'parting is not yours' using errcode = 'insufficient_privilege';
  end if;
  if not app.may_join(m.kept_id, m.gone_id) then raise exception 'out of reach' using errcode = 'insufficient_privilege'; end if;
  perform 1 from prisoner where id in (m.kept_id, m.gone_id) order by id for update;
  select * into k from prisoner where id = m.kept_id;
  select * into g from prisoner where id = m.gone_id;
  if k.version <> version_seen or k.merged_into_id is not null or g.merged_into_id is distinct from k.id then
    raise exception 'a record was changed meanwhile' using errcode = 'HW001';
  end if;
  if exists (select 1 from record_merge l where l.kept_id = k.id and l.status = 'joined' and l.id <> m.id and l.decided_at >= m.decided_at) then
    raise exception 'the later join is undone first' using errcode = 'check_violation';
  end if;
  if exists (select 1 from batch_member where prisoner_id = k.id and holds_place) then
    raise exception 'nobody on an open list is parted' using errcode = 'check_violation';
  end if;
  if kept_facts ->> 'status' not in (m.kept_before ->> 'status', k.status)
    or gone_facts ->> 'status' not in (m.gone_before ->> 'status', k.status) then
    raise exception 'the status is one it had' using errcode = 'check_violation';
  end if;

  update prisoner set merged_into_id = null where id = g.id;
  for t in select * from app.hanging_tables() loop
    execute format('update %I set prisoner_id = $1 where prisoner_id = $2 and id in (
      select row_id from record_merge_part where merge_id = $3 and table_name = %L and how = ''moved'')', t.name, t.name) using g.id, k.id, m.id;
    execute format('with given as (
        update %I set prisoner_id = $1 where prisoner_id = $2 and id in (select value::uuid from jsonb_array_elements_text($4 -> %L))
          and id not in (select row_id from record_merge_part where merge_id = $3 and table_name = %L) returning id)
      insert into record_merge_part (merge_id, table_name, row_id, side, how) select $3, %L, id, ''gone'', ''given'' from given',
      t.name, t.name, t.name, t.name) using g.id, k.id, m.id, to_gone;
  end loop;
  update prisoner_name n set position = (q.before ->> 'position')::int from record_merge_part q
    where q.merge_id = m.id and q.table_name = 'prisoner_name' and q.how = 'moved' and q.row_id = n.id and n.prisoner_id = g.id;

  select * into here from prisoner_travel where prisoner_id = k.id;
  if travel in ('gone', 'both') then
    delete from prisoner_travel where prisoner_id = g.id;
    insert into prisoner_travel select (jsonb_populate_record(here, jsonb_build_object('prisoner_id', g.id))).*;
  end if;
  if travel is null or travel = 'gone' then
    select before -> 'row' into was from record_merge_part where merge_id = m.id and table_name = 'prisoner_travel';
    delete from prisoner_travel where prisoner_id = k.id;
    if jsonb_typeof(was) = 'object' then
      insert into prisoner_travel select (jsonb_populate_record(null::prisoner_travel, was || jsonb_build_object('version', here.version + 1))).*;
    end if;
  end if;

  perform app.write_own(k.id, kept_facts);
  perform app.write_own(g.id, gone_facts);
  update record_merge set status = 'undone', undone_by_id = app.staff(), undone_at = now(), undo_reason = reason, undo_answers = answers, version = version + 1
  where id = m.id;
end $$;

revoke all on function app.unite_travel(uuid, uuid), app.write_own(uuid, jsonb), app.family_was_told(uuid), app.tellings_collide(uuid, uuid),
  app.rows_of(uuid), app.unite_records(uuid, jsonb, text), app.divide_records(uuid, int, jsonb, jsonb, jsonb, text, text, jsonb) from public;
grant execute on function app.may_join(uuid, uuid), app.hanging_tables(), app.family_was_told(uuid), app.tellings_collide(uuid, uuid), app.rows_of(uuid),
  app.unite_records(uuid, jsonb, text), app.divide_records(uuid, int, jsonb, jsonb, jsonb, text, text, jsonb), app.who_joins(), app.answer_to_a_join() to homeward_app;
