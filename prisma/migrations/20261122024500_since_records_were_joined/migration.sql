-- What came to a joined record since it was joined, for whoever parts the two: which rows, never what they say. Rows that
-- were there before carry the side they were on. Whoever parts may not be one who reads next of kin or the travel facts.
create function app.rows_since(merge uuid)
returns table (table_name text, row_id uuid, at timestamptz, by_id uuid, side text, how text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.table_name, r.row_id, r.at, r.by_id, q.side, q.how
  from record_merge m cross join lateral app.rows_of(m.kept_id) r
    left join record_merge_part q on q.merge_id = m.id and q.table_name = r.table_name and q.row_id = r.row_id
  where m.id = merge and m.status = 'joined' and app.may_join(m.kept_id, m.gone_id)
$$;

-- Whether the travel facts and the medical part were written since, and how many moved rows were withdrawn since.
create function app.since_join(merge uuid) returns table (travel boolean, travel_at timestamptz, medical boolean, withdrawn int)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.version is distinct from (q.before -> 'after' ->> 'version')::int, v.updated_at,
    exists (select 1 from prisoner_medical d where d.prisoner_id = m.kept_id and d.updated_at > m.decided_at),
    (select count(*)::int from record_merge_part w where w.merge_id = m.id and w.how = 'moved'
      and w.table_name in ('prisoner_name', 'prisoner_identifier', 'prisoner_kin', 'prisoner_place')
      and not exists (select 1 from app.rows_of(m.kept_id) r where r.table_name = w.table_name and r.row_id = w.row_id))
  from record_merge m
    left join record_merge_part q on q.merge_id = m.id and q.table_name = 'prisoner_travel'
    left join prisoner_travel v on v.prisoner_id = m.kept_id
  where m.id = merge and m.status = 'joined' and app.may_join(m.kept_id, m.gone_id)
$$;
revoke all on function app.rows_since(uuid), app.since_join(uuid) from public;
grant execute on function app.rows_since(uuid), app.since_join(uuid) to homeward_app;

-- The same function again: its last step now says which of two things called reason it means.
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
