-- CreateTable
CREATE TABLE "planning_policy" (
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "adopted_by_id" UUID,
    "adopted_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "close_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "planning_policy_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "plan_setup" (
    "batch_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_setup_pkey" PRIMARY KEY ("batch_id")
);

-- CreateTable
CREATE TABLE "plan_snapshot" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "problem" JSONB NOT NULL,
    "policy_number" INTEGER NOT NULL,
    "agreement_version_id" UUID,
    "set_up_version" INTEGER NOT NULL,
    "taken_by_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_snapshot_gate" (
    "snapshot_id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "gates" JSONB NOT NULL,
    "grounds" JSONB NOT NULL,

    CONSTRAINT "plan_snapshot_gate_pkey" PRIMARY KEY ("snapshot_id","prisoner_id")
);

-- CreateIndex
CREATE INDEX "plan_snapshot_batch_id_taken_at_idx" ON "plan_snapshot"("batch_id", "taken_at");

-- AddForeignKey
ALTER TABLE "plan_setup" ADD CONSTRAINT "plan_setup_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_snapshot" ADD CONSTRAINT "plan_snapshot_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_snapshot_gate" ADD CONSTRAINT "plan_snapshot_gate_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "plan_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The priorities this house begins with. Must agree with firstPriorities in lib/planning/rules/priority.ts; a test compares
-- them and the hash. Nobody proposed or adopted them: two people adopt every other version.
insert into planning_policy (number, content, hash, note, status, adopted_at) values (1, '{
  "name": "First priorities",
  "tiers": [
    {"tier": 0, "criteria": [{"health": ["seriously-wounded-or-sick", "direct-repatriation", "neutral-country"]}]},
    {"tier": 1, "criteria": [{"sex": "female"}, {"category": ["medical", "religious", "civilian", "political-detainee"]}]},
    {"tier": 2, "criteria": [{"heldMonths": 24}]},
    {"tier": 3, "criteria": [{"ageUnder": 25}, {"ageFrom": 55}]},
    {"tier": 4, "criteria": []}],
  "limits": {"proofOfLifeDays": 180, "wishDays": 180}}',
  '60c0af42ec7253ba7e1475b560225d4bf719bd5bc24366668bc71239e1781069', 'The priorities Homeward began with.', 'adopted', now());

-- ── guards ──────────────────────────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['planning_policy', 'plan_setup', 'plan_snapshot', 'plan_snapshot_gate'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update on planning_policy, plan_setup to homeward_app;
grant select, insert on plan_snapshot, plan_snapshot_gate to homeward_app;

-- The priorities are configuration and name nobody: whoever works here may read them. One is proposed at a time.
create policy read on planning_policy for select to homeward_app using (app.staff() is not null or app.is_system());
create policy propose on planning_policy for insert to homeward_app
  with check (status = 'proposed' and (select app.has('{planner,administrator}')) and proposed_by_id = app.staff());
create policy decide on planning_policy for update to homeward_app
  using (status = 'proposed' and (select app.has('{planner,supervisor,administrator}')))
  with check ((select app.has('{planner,supervisor,administrator}')));
create unique index planning_policy_one_open on planning_policy ((true)) where status = 'proposed';
alter table planning_policy add constraint status_known check (status in ('proposed', 'adopted', 'returned', 'withdrawn'));
alter table planning_policy add constraint hash_whole check (hash ~ '^[0-9a-f]{64}$');
alter table planning_policy add constraint two_people check (
  number = 1 or adopted_at is null or (adopted_by_id is not null and proposed_by_id is not null and adopted_by_id <> proposed_by_id));
alter table planning_policy add constraint decision_is_whole check (
  (status = 'adopted') = (adopted_at is not null) and (status in ('returned', 'withdrawn')) = (closed_at is not null)
  and (closed_at is null) = (closed_by_id is null) and (adopted_at is not null or adopted_by_id is null));

-- Whatever a version says: five tiers in their order; the seriously wounded and sick in the first, medical and religious
-- personnel in the first two, by nothing else than that; a proof of life and a wish that age.
-- Must agree with priorityFaults in lib/planning/rules/priority.ts.
create function app.tier_takes_all(content jsonb, upto int, part text, wanted text) returns boolean language sql immutable as $$
  select exists (
    select 1 from generate_series(0, upto) t, jsonb_array_elements(content #> array['tiers', t::text, 'criteria']) c
    where c - part = '{}'::jsonb and c -> part ? wanted)
$$;
alter table planning_policy add constraint never_less check (
  coalesce(jsonb_path_query_array(content, '$.tiers[*].tier') = '[0, 1, 2, 3, 4]'::jsonb, false)
  and coalesce(content #> '{tiers,4,criteria}' = '[]'::jsonb, false)
  and app.tier_takes_all(content, 0, 'health', 'seriously-wounded-or-sick')
  and app.tier_takes_all(content, 0, 'health', 'direct-repatriation')
  and app.tier_takes_all(content, 0, 'health', 'neutral-country')
  and app.tier_takes_all(content, 1, 'category', 'medical')
  and app.tier_takes_all(content, 1, 'category', 'religious')
  and coalesce((content #>> '{limits,proofOfLifeDays}')::int, 0) between 30 and 365
  and coalesce((content #>> '{limits,wishDays}')::int, 0) between 14 and 365);

-- A version stays as it was proposed; it is answered once, in one's own name.
create function app.planning_policy_stays() returns trigger language plpgsql as $$
declare
  answer text[] := '{status,adopted_by_id,adopted_at,closed_by_id,closed_at,close_note,version}';
begin
  if current_user <> 'homeward_app' then return new; end if;
  if (to_jsonb(new) - answer) is distinct from (to_jsonb(old) - answer) then
    raise exception 'a version of the priorities stays as it was proposed' using errcode = 'check_violation';
  end if;
  if (new.status = 'adopted' and (new.adopted_by_id is distinct from app.staff() or not app.has('{supervisor,administrator}')))
    or (new.status in ('returned', 'withdrawn') and new.closed_by_id is distinct from app.staff())
    or (new.status = 'returned' and not app.has('{supervisor,administrator}'))
    or (new.status = 'withdrawn' and old.proposed_by_id is distinct from app.staff())
  then
    raise exception 'priorities are decided by whoever decides them' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger planning_policy_stays before update on planning_policy for each row execute function app.planning_policy_stays();
create trigger lifecycle before update of status on planning_policy for each row execute function app.check_move('policy');

-- A plan is planned by a planner and read by planners and supervisors; nobody else has a part in it, the system included
-- only to run what was asked of it.
create policy read on plan_setup for select to homeward_app
  using (app.is_system() or (select app.has('{planner,supervisor}')));
create policy open_one on plan_setup for insert to homeward_app
  with check ((select app.has('{planner}')) and updated_by_id = app.staff() and version = 1);
create policy change on plan_setup for update to homeward_app
  using ((select app.has('{planner}'))) with check ((select app.has('{planner}')) and updated_by_id = app.staff());
create policy read on plan_snapshot for select to homeward_app
  using (app.is_system() or (select app.has('{planner,supervisor}')));
create policy take on plan_snapshot for insert to homeward_app
  with check ((select app.has('{planner,supervisor}')) and taken_by_id = app.staff());
create policy read on plan_snapshot_gate for select to homeward_app
  using (app.is_system() or ((select app.has('{planner,supervisor}'))
    and ((select app.has('{supervisor}')) or not app.sealed(prisoner_id))));
create policy take on plan_snapshot_gate for insert to homeward_app
  with check ((select app.has('{planner,supervisor}')) and exists (
    select 1 from plan_snapshot s where s.id = snapshot_id and s.taken_by_id = app.staff()));
alter table plan_snapshot add constraint hash_whole check (hash ~ '^[0-9a-f]{64}$');
alter table plan_snapshot add constraint no_seed check (not problem ? 'seed');
do $$
declare t text;
begin
  foreach t in array array['plan_snapshot', 'plan_snapshot_gate'] loop
    execute format('create trigger stay before update or delete on %I for each row execute function app.stay()', t);
    execute format('create trigger stay_whole before truncate on %I execute function app.stay()', t);
  end loop;
end $$;

-- ── what planning knows of people ───────────────────────────────────────────────────────────────
-- Of these people everything a gate, a tier, a line or a limit asks, each fact with the day and the source it rests on.
-- Asked through a function of the tables' owner because the policies would be asked row by row, and ten thousand people
-- are asked about at once. It answers whoever reads batches; of a sealed record a supervisor alone; of wish, fitness and
-- hold only those who may read them. `apart_from`: the batch whose own places do not count as another's.
-- Where somebody is, as the source wrote it; a text that names no place has the empty key. Must agree with app.people_by_place and lib/evidence/rules/detention-history.ts.
create function app.planning_facts(wanted uuid[], apart_from uuid)
returns table (
  id uuid, number int, status text, status_since timestamptz, sex text, category text, health text, unit text, opened_on date,
  birth_from date, birth_to date, birth_precision text, birth_approximate boolean,
  capture_from date, capture_to date, capture_precision text, capture_approximate boolean,
  last_alive_at timestamptz, alive_source text, confirmed_at timestamptz,
  wish text, wish_as_of date, fitness text, fitness_as_of date, hold text, hold_at timestamptz,
  place text, place_on date, place_source text,
  other_batch int, other_batch_since timestamptz, on_this_batch boolean)
language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  sees_travel boolean := app.is_system() or app.has('{case-officer,supervisor,planner,medical-officer}');
  sees_sealed boolean := app.is_system() or app.has('{supervisor}');
begin
  if not (app.is_system() or app.has('{case-officer,analyst,supervisor,planner,medical-officer}')) then return; end if;
  return query
  with people as materialized (
    select p.* from prisoner p
    where p.id = any (wanted) and p.merged_into_id is null and (sees_sealed or not p.sealed)),
  said as (
    select r.prisoner_id, s.key, r.place, coalesce(r.until_to, r.from_to) as last_there,
      r.until_to is not null as gone, 'detention-history' as source, 1 as by_hand, r.id
    from people q join prisoner_place r on r.prisoner_id = q.id left join place_spelling s on s.place = r.place
    where r.reliability is null or (r.reliability in ('A', 'B', 'C') and r.credibility <= 3)
    union all
    select c.prisoner_id, s.key, c.place, c.as_of_to, false, c.source_kind, 0, c.id
    from people q join claim c on c.prisoner_id = q.id left join place_spelling s on s.place = c.place
    where c.place is not null and c.retracted_at is null and c.says in ('in-captivity', 'transferred', 'in-hospital')
      and c.reliability in ('A', 'B', 'C') and c.credibility <= 3),
  last_said as (
    select distinct on (t.prisoner_id) t.* from said t where t.key is distinct from ''
    order by t.prisoner_id, t.last_there desc nulls last, t.by_hand desc, t.id desc),
  shown_alive as (
    select distinct on (c.prisoner_id) c.prisoner_id, c.source_kind
    from people q join claim c on c.prisoner_id = q.id
    where c.retracted_at is null and c.reliability in ('A', 'B', 'C') and c.credibility <= 3
      and c.as_of_from = (q.last_alive_at at time zone 'UTC')::date
    order by c.prisoner_id, c.reliability, c.credibility, c.id),
  confirmed as (
    select c.prisoner_id, max(c.decided_at) as decided_at
    from people q join confirmation c on c.prisoner_id = q.id
    where c.of = 'captivity' and c.status = 'confirmed' group by c.prisoner_id),
  held_back as (
    select e.prisoner_id, max(e.occurred_at) as recorded_at
    from people q join prisoner_event e on e.prisoner_id = q.id
    where sees_travel and e.kind = 'facts-changed' and e.reason = 'hold' group by e.prisoner_id),
  listed as (
    select m.prisoner_id, max(b.number) filter (where m.batch_id is distinct from apart_from) as other,
      max(m.added_at) filter (where m.batch_id is distinct from apart_from) as since,
      bool_or(m.batch_id is not distinct from apart_from) as here
    from people q join batch_member m on m.prisoner_id = q.id and m.holds_place join batch b on b.id = m.batch_id
    group by m.prisoner_id)
  select q.id, q.number, q.status, q.status_since, q.sex, q.category, q.health_category, q.unit, (q.created_at at time zone 'UTC')::date,
    q.birth_from, q.birth_to, q.birth_precision, q.birth_approximate,
    q.capture_from, q.capture_to, q.capture_precision, q.capture_approximate,
    q.last_alive_at, a.source_kind, c.decided_at,
    coalesce(t.wish, 'not-asked'), t.wish_as_of, coalesce(t.fitness, 'unknown'), t.fitness_as_of, coalesce(t.hold, 'none'), h.recorded_at,
    l.place, l.last_there, l.source,
    m.other, m.since, coalesce(m.here, false)
  from people q
    left join prisoner_travel t on t.prisoner_id = q.id and sees_travel
    left join last_said l on l.prisoner_id = q.id and not l.gone
      and q.status in ('reported', 'data-on-file', 'probable-captive', 'confirmed-captive', 'in-exchange-plan')
    left join shown_alive a on a.prisoner_id = q.id
    left join confirmed c on c.prisoner_id = q.id
    left join held_back h on h.prisoner_id = q.id
    left join listed m on m.prisoner_id = q.id
  order by q.number;
end $$;
revoke all on function app.planning_facts(uuid[], uuid) from public;
grant execute on function app.planning_facts(uuid[], uuid), app.planning_policy_stays(), app.tier_takes_all(jsonb, int, text, text) to homeward_app;
