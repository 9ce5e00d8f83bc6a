-- ── who is believed where ───────────────────────────────────────────────────────────────────────
-- Every person at every place of detention that a believable source names: whether they are believed there now, the last
-- day anybody knows of, and how the place is written. Asked through a function of the tables' owner because the policies
-- would be asked row by row; it answers whoever may read whole records, and of sealed ones a supervisor alone. `wanted` is
-- the key of one place; null means all of them.
-- Must agree with lib/evidence/rules/detention-history.ts; tests/evidence/places.db.test.ts compares them.
create function app.people_by_place(wanted text)
returns table (prisoner_id uuid, key text, place text, believed boolean, last_there date, number int, status text, last_alive_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare there uuid[];
begin
  if not (app.is_system() or app.has('{case-officer,analyst,supervisor,planner,medical-officer}')) then return; end if;
  if wanted is not null then
    there := array(
      select r.prisoner_id from place_spelling s join prisoner_place r on r.place = s.place where s.key = wanted
      union select c.prisoner_id from place_spelling s join claim c on c.place = s.place where s.key = wanted);
  end if;
  return query
  with said as materialized (
    select r.prisoner_id, s.key, r.place, coalesce(r.until_to, r.from_to) as last_there, r.until_to is not null as gone, 1 as by_hand, r.id
    from prisoner_place r join place_spelling s on s.place = r.place and s.key <> ''
    where (r.reliability is null or (r.reliability in ('A', 'B', 'C') and r.credibility <= 3))
      and (there is null or r.prisoner_id = any (there))
    union all
    select c.prisoner_id, s.key, c.place, c.as_of_to, false, 0, c.id
    from claim c join place_spelling s on s.place = c.place and s.key <> ''
    where c.retracted_at is null and c.says in ('in-captivity', 'transferred', 'in-hospital')
      and c.reliability in ('A', 'B', 'C') and c.credibility <= 3
      and (there is null or c.prisoner_id = any (there))),
  latest as (
    select distinct on (t.prisoner_id) t.prisoner_id, t.key, t.gone
    from said t order by t.prisoner_id, t.last_there desc nulls last, t.by_hand desc, t.id desc),
  stays as (
    select t.prisoner_id, t.key, max(t.place) as place, max(t.last_there) as last_there
    from said t where wanted is null or t.key = wanted group by t.prisoner_id, t.key)
  select y.prisoner_id, y.key, y.place,
    y.key = l.key and not l.gone
      and p.status in ('reported', 'data-on-file', 'probable-captive', 'confirmed-captive', 'in-exchange-plan'),
    y.last_there, p.number, p.status, p.last_alive_at
  from stays y
    join latest l on l.prisoner_id = y.prisoner_id
    join prisoner p on p.id = y.prisoner_id and p.merged_into_id is null and p.status <> 'void'
  where not p.sealed or app.is_system() or (select app.has('{supervisor}'));
end $$;
revoke all on function app.people_by_place(text) from public;
grant execute on function app.people_by_place(text) to homeward_app;
