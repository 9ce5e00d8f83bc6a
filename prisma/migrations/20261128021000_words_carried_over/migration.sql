-- AlterTable
ALTER TABLE "match_candidate" ADD COLUMN     "carried" TEXT;

-- ── what was said of a record goes on to count when it is joined with another ───────────────────
-- The decision stays where it was made, on the pair of the record that went. `carried` keeps what follows from it for the
-- pair of the record that stands, so that the queue need not look for it. Which decision counts: lib/matching/rules/words.ts.
alter table match_candidate add constraint carried_known check (carried is null or (carried in ('same', 'not-same') and verdict is null));
alter table match_candidate drop constraint verdict_is_whole;
alter table match_candidate add constraint verdict_is_whole check (
  (verdict is null or verdict in ('same', 'not-same'))
  and (verdict is not null or carried is not null) = (status in ('decided', 'contested')));

-- A record with all that were joined into it, and the record that stands for it, in chains of any length.
create function app.below(person uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with recursive d as (
    select person as id
    union select p.id from prisoner p join d on p.merged_into_id = d.id)
  select id from d
$$;
create function app.top(person uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  with recursive u as (
    select p.id, p.merged_into_id from prisoner p where p.id = person
    union select n.id, n.merged_into_id from prisoner n join u on n.id = u.merged_into_id)
  select id from u where merged_into_id is null
$$;

-- Nothing is carried that nobody said of records joined into the two.
create function app.carried_was_said() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.carried is not null and not exists (
    select 1 from match_candidate p
    where p.id <> new.id and p.verdict = new.carried and (
      (new.kind = 'inquiry' and p.sought_id = new.sought_id and p.prisoner_id in (select app.below(new.prisoner_id)))
      or (new.kind = 'duplicate' and (
        (p.prisoner_id in (select app.below(new.prisoner_id)) and p.other_id in (select app.below(new.other_id)))
        or (p.prisoner_id in (select app.below(new.other_id)) and p.other_id in (select app.below(new.prisoner_id)))))))
  then
    raise exception 'nobody said this of a record joined here' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger carried_was_said before insert or update of carried on match_candidate for each row execute function app.carried_was_said();

-- What was decided stays decided. In a parting the owner's function gives it back with the record it was about.
create function app.decision_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_user <> 'homeward_app'
    and (to_jsonb(new) - '{candidate_id}'::text[]) = (to_jsonb(old) - '{candidate_id}'::text[]) then
    return new;
  end if;
  raise exception 'what is written here stays written' using errcode = 'integrity_constraint_violation';
end $$;
drop trigger stay on match_decision;
create trigger stay before update or delete on match_decision for each row execute function app.decision_stays();

-- Every join around these records, whoever may open them: which went into which and when, nothing they say.
create function app.joins_about(people uuid[]) returns table (gone_id uuid, kept_id uuid, at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive up as (
    select p.id, p.merged_into_id from prisoner p where p.id = any (people)
    union select n.id, n.merged_into_id from prisoner n join up on n.id = up.merged_into_id),
  down as (
    select u.id, u.merged_into_id from up u where u.merged_into_id is null
    union select c.id, c.merged_into_id from prisoner c join down d on c.merged_into_id = d.id)
  select d.id, d.merged_into_id, m.decided_at
  from down d left join record_merge m on m.gone_id = d.id and m.status = 'joined'
  where d.merged_into_id is not null and (app.is_system() or app.has('{operator,case-officer,analyst,supervisor}'))
$$;

-- Every pair of these people with the last word on it, whoever may open the other side: a joining concerns all of them.
-- Verdicts, times and scores; no note, no name, not by whom.
create function app.words_about(people uuid[])
returns table (id uuid, kind text, sought_id uuid, prisoner_id uuid, other_id uuid, status text, verdict text, carried text, version int,
  found_at timestamptz, bits float8, band text, brothers boolean, linked boolean,
  said text, said_at timestamptz, said_bits float8, said_band text, said_brothers boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.kind, c.sought_id, c.prisoner_id, c.other_id, c.status, c.verdict, c.carried, c.version, c.found_at, c.bits, c.band,
    c.brothers, coalesce(s.prisoner_id = c.prisoner_id, false), coalesce(d.verdict, c.verdict), d.decided_at, coalesce(d.bits, c.bits),
    coalesce(d.band, c.band), coalesce(d.brothers, c.brothers)
  from match_candidate c
    left join lateral (select * from match_decision w where w.candidate_id = c.id order by w.decided_at desc, w.id desc limit 1) d on true
    left join sought_person s on s.id = c.sought_id
  where (c.sought_id = any (people) or c.prisoner_id = any (people) or c.other_id = any (people))
    and (app.is_system() or app.has('{case-officer,analyst,supervisor}'))
  order by c.id
$$;

-- The pair of one more person with the other side of a pair: as it is kept, or written with that pair's score until it is
-- scored itself, and offered to nobody before that.
create function app.pair_like(source uuid, sought uuid, one uuid, other uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare p match_candidate; found_id uuid;
begin
  select * into p from match_candidate where id = source;
  insert into match_candidate (id, kind, sought_id, prisoner_id, other_id, bits, band, brothers, names_version, score_version, reasons, status)
    values (gen_random_uuid(), p.kind, sought, case when p.kind = 'inquiry' then one else least(one, other) end,
      case when p.kind = 'duplicate' then greatest(one, other) end, p.bits, p.band, p.brothers, 0, 0, '[]', 'gone')
    on conflict do nothing;
  select c.id into found_id from match_candidate c
  where case when p.kind = 'inquiry' then c.sought_id = sought and c.prisoner_id = one
    else c.prisoner_id = least(one, other) and c.other_id = greatest(one, other) end;
  return found_id;
end $$;
create function app.top_pair(source uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare p match_candidate; one uuid; other uuid;
begin
  select * into p from match_candidate where id = source;
  one := app.top(p.prisoner_id);
  other := app.top(p.other_id);
  if one is null or one = other then return null; end if;
  return app.pair_like(source, p.sought_id, one, other);
end $$;

-- Writes the pair of the records that now stand for those of a pair.
create function app.pair_that_stands(source uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.is_system() and not app.has('{case-officer,analyst,supervisor}') then
    raise exception 'pairs are not yours' using errcode = 'insufficient_privilege';
  end if;
  return app.top_pair(source);
end $$;

-- Brings a pair up to what counts for it: never its own verdict. One that was changed meanwhile stays; the count says so.
create function app.carry_word(pair uuid, seen int, to_status text, to_carried text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare before text; moved int;
begin
  if not app.is_system() and not app.has('{case-officer,analyst,supervisor}') then
    raise exception 'pairs are not yours' using errcode = 'insufficient_privilege';
  end if;
  select c.status into before from match_candidate c where c.id = pair and c.version = seen for update;
  -- Two moves of the table in one: carried and contested at once, released and let go at once.
  if before in ('open', 'gone') and to_status = 'contested' then
    update match_candidate set status = 'decided', carried = to_carried where id = pair;
  elsif before in ('decided', 'contested') and to_status = 'gone' then
    update match_candidate set status = 'open', carried = null where id = pair;
  end if;
  update match_candidate set status = to_status, carried = to_carried, updated_at = now(), version = version + 1
    where id = pair and version = seen;
  get diagnostics moved = row_count;
  return moved;
end $$;

-- What came since the join, as before, and what was decided since about pairs of the joined record.
create or replace function app.rows_since(merge uuid)
returns table (table_name text, row_id uuid, at timestamptz, by_id uuid, side text, how text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.table_name, r.row_id, r.at, r.by_id, q.side, q.how
  from record_merge m cross join lateral app.rows_of(m.kept_id) r
    left join record_merge_part q on q.merge_id = m.id and q.table_name = r.table_name and q.row_id = r.row_id
  where m.id = merge and m.status = 'joined' and app.may_join(m.kept_id, m.gone_id)
  union all
  select 'match_decision', d.id, d.decided_at, d.decided_by_id, null, null
  from record_merge m
    join match_candidate c on (c.prisoner_id = m.kept_id or c.other_id = m.kept_id)
      and c.prisoner_id <> m.gone_id and c.other_id is distinct from m.gone_id
    join match_decision d on d.candidate_id = c.id and d.decided_at >= m.decided_at
  where m.id = merge and m.status = 'joined' and app.may_join(m.kept_id, m.gone_id)
$$;

-- Gives decisions that were made about the kept record since the join to the pairs of the record that is given back.
create function app.give_decisions(merge uuid, kept uuid, gone uuid, decisions uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare d record; target uuid; touched uuid[] := '{}';
begin
  for d in
    select w.id, w.candidate_id, c.sought_id, case when c.prisoner_id = kept then c.other_id else c.prisoner_id end as third
    from match_decision w join match_candidate c on c.id = w.candidate_id
    where w.id = any (decisions) and kept in (c.prisoner_id, c.other_id) and gone is distinct from c.other_id and c.prisoner_id <> gone
      and w.decided_at >= (select decided_at from record_merge where id = merge)
    order by w.decided_at, w.id
  loop
    target := app.pair_like(d.candidate_id, d.sought_id, gone, d.third);
    update match_decision set candidate_id = target where id = d.id;
    insert into record_merge_part (merge_id, table_name, row_id, side, how) values (merge, 'match_decision', d.id, 'gone', 'given');
    touched := touched || d.candidate_id || target;
  end loop;
  update match_candidate c set carried = null, verdict = n.verdict, updated_at = now(), version = version + 1,
    status = case when n.verdict is not null then case c.status when 'contested' then 'contested' else 'decided' end
      when c.status in ('decided', 'contested') then 'open' else c.status end
  from (select t.id, (select case when w.verdict <> 'withdrawn' then w.verdict end from match_decision w
      where w.candidate_id = t.id order by w.decided_at desc, w.id desc limit 1) as verdict
    from (select distinct unnest(touched) as id) t) n
  where c.id = n.id;
end $$;

-- The same function again: decisions made since about pairs of the joined record go where the answers say.
create or replace function app.divide_records(merge uuid, version_seen int, kept_facts jsonb, gone_facts jsonb, to_gone jsonb, travel text, reason text, answers jsonb)
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
  if to_gone ? 'match_decision' then
    perform app.give_decisions(m.id, k.id, g.id, array(select value::uuid from jsonb_array_elements_text(to_gone -> 'match_decision')));
  end if;
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
  update record_merge set status = 'undone', undone_by_id = app.staff(), undone_at = now(), undo_reason = divide_records.reason, undo_answers = divide_records.answers, version = version + 1
  where id = m.id;
end $$;

revoke all on function app.below(uuid), app.top(uuid), app.joins_about(uuid[]), app.words_about(uuid[]), app.pair_like(uuid, uuid, uuid, uuid),
  app.top_pair(uuid), app.pair_that_stands(uuid), app.carry_word(uuid, int, text, text), app.give_decisions(uuid, uuid, uuid, uuid[]) from public;
grant execute on function app.joins_about(uuid[]), app.words_about(uuid[]), app.pair_that_stands(uuid), app.carry_word(uuid, int, text, text),
  app.carried_was_said(), app.decision_stays() to homeward_app;

-- Records joined before today: what was said of those that went counts from now on. All their pairs are scored again,
-- and with that what contradicts is put to somebody.
with said as (
  select app.top_pair(c.id) as id, c.id as source, c.verdict, c.updated_at
  from match_candidate c join prisoner p on p.id = c.prisoner_id left join prisoner o on o.id = c.other_id
  where c.verdict is not null and (p.merged_into_id is not null or o.merged_into_id is not null)),
newest as (select distinct on (id) id, verdict from said where id is not null order by id, updated_at desc)
select id, verdict into temporary carried_before from newest;
update match_candidate c set score_version = 0, version = version + 1, carried = case when c.verdict is null then b.verdict end,
  status = case when c.verdict is null then 'decided' else c.status end
from carried_before b where c.id = b.id;
drop table carried_before;
