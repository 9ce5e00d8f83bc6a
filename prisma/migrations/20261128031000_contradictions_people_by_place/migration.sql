-- ── who is believed where ───────────────────────────────────────────────────────────────────────
-- Every person at every place of detention that a believable source names: whether they are believed there now, the last
-- day anybody knows of, and how the place is mostly written. Asked through a function of the tables' owner because the
-- policies would be asked row by row; it answers whoever may read whole records, and of sealed ones a supervisor alone.
-- Must agree with lib/evidence/rules/detention-history.ts; tests/evidence/places.db.test.ts compares them.
create function app.people_by_place(wanted text)
returns table (prisoner_id uuid, key text, place text, believed boolean, last_there date, number int, status text, last_alive_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with may as (
    select app.is_system() or app.has('{case-officer,analyst,supervisor,planner,medical-officer}') as open,
      app.is_system() or app.has('{supervisor}') as sealed),
  told as (
    select r.prisoner_id, r.place, coalesce(r.until_to, r.from_to) as last_there, r.until_to is not null as gone, 'place:' || r.id as item
    from prisoner_place r
    where r.reliability is null or (r.reliability in ('A', 'B', 'C') and r.credibility <= 3)
    union all
    select c.prisoner_id, c.place, c.as_of_to, false, 'claim:' || c.id
    from claim c
    where c.place is not null and c.retracted_at is null and c.says in ('in-captivity', 'transferred', 'in-hospital')
      and c.reliability in ('A', 'B', 'C') and c.credibility <= 3),
  stays as (
    select t.*, s.key, p.number, p.status, p.last_alive_at,
      row_number() over (partition by t.prisoner_id order by t.last_there desc nulls last, t.item collate "C" desc) as rank
    from told t
      join place_spelling s on s.place = t.place and s.key <> ''
      join prisoner p on p.id = t.prisoner_id and p.merged_into_id is null and p.status <> 'void', may
    where may.open and (may.sealed or not p.sealed)
      and (wanted is null or exists (
        select 1 from place_spelling w
        where w.key = wanted and (exists (select 1 from prisoner_place a where a.place = w.place and a.prisoner_id = t.prisoner_id)
          or exists (select 1 from claim b where b.place = w.place and b.prisoner_id = t.prisoner_id)))))
  select y.prisoner_id, y.key, mode() within group (order by y.place),
    bool_or(y.rank = 1 and not y.gone)
      and y.status in ('reported', 'data-on-file', 'probable-captive', 'confirmed-captive', 'in-exchange-plan'),
    max(y.last_there), y.number, y.status, y.last_alive_at
  from stays y
  where wanted is null or y.key = wanted
  group by y.prisoner_id, y.key, y.number, y.status, y.last_alive_at
$$;
revoke all on function app.people_by_place(text) from public;
grant execute on function app.people_by_place(text) to homeward_app;
