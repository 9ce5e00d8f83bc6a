-- Counting what two arrays share: the pre-ranking of candidates. A trusted extension: the owner of the database may make it.
CREATE EXTENSION IF NOT EXISTS intarray WITH SCHEMA public;

-- CreateTable
CREATE TABLE "prisoner_search" (
    "prisoner_id" UUID NOT NULL,
    "keys" INTEGER[],
    "surname" TEXT NOT NULL DEFAULT '',
    "given" TEXT NOT NULL DEFAULT '',
    "parts" TEXT NOT NULL,
    "detail" TEXT,
    "kin" TEXT,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "names_version" SMALLINT NOT NULL,

    CONSTRAINT "prisoner_search_pkey" PRIMARY KEY ("prisoner_id")
);

-- CreateTable
CREATE TABLE "sought_search" (
    "sought_id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "keys" INTEGER[],
    "surname" TEXT NOT NULL DEFAULT '',
    "given" TEXT NOT NULL DEFAULT '',
    "parts" TEXT NOT NULL,
    "detail" TEXT,
    "kin" TEXT,
    "names_version" SMALLINT NOT NULL,

    CONSTRAINT "sought_search_pkey" PRIMARY KEY ("sought_id")
);

-- CreateTable
CREATE TABLE "name_frequency" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "name_frequency_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "common_key" (
    "key" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "common_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "search_log" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,
    "rules" TEXT NOT NULL,
    "query_enc" BYTEA NOT NULL,
    "found" JSONB NOT NULL,

    CONSTRAINT "search_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "prisoner_search_keys_idx" ON "prisoner_search" USING GIN ("keys") WITH (fastupdate = off);

-- In the order of their bytes, so that the beginning of a word is a range of the index on every server.
ALTER TABLE "prisoner_search" ALTER COLUMN "surname" TYPE TEXT COLLATE "C", ALTER COLUMN "given" TYPE TEXT COLLATE "C";
-- CreateIndex
CREATE INDEX "prisoner_search_surname_given_idx" ON "prisoner_search"("surname", "given");

-- CreateIndex
CREATE INDEX "sought_search_keys_idx" ON "sought_search" USING GIN ("keys") WITH (fastupdate = off);

-- In the order of their bytes, so that the beginning of a word is a range of the index on every server.
ALTER TABLE "sought_search" ALTER COLUMN "surname" TYPE TEXT COLLATE "C", ALTER COLUMN "given" TYPE TEXT COLLATE "C";
-- CreateIndex
CREATE INDEX "sought_search_surname_given_idx" ON "sought_search"("surname", "given");

-- CreateIndex
CREATE INDEX "search_log_at_idx" ON "search_log"("at");

-- AddForeignKey
ALTER TABLE "prisoner_search" ADD CONSTRAINT "prisoner_search_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sought_search" ADD CONSTRAINT "sought_search_sought_id_fkey" FOREIGN KEY ("sought_id") REFERENCES "sought_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── who may see and write ───────────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['prisoner_search', 'sought_search', 'name_frequency', 'common_key', 'search_log'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on public.%I to homeward_app', t);
  end loop;
end $$;

-- The names of a record: whoever searches the registry. Written by whoever writes a record.
create policy read on prisoner_search for select to homeward_app using (
  app.is_system() or ((not sealed or (select app.has('{supervisor}')))
    and (select app.has('{operator,case-officer,analyst,supervisor,planner,medical-officer}'))));
create policy write on prisoner_search for all to homeward_app
  using (app.is_system() or ((not sealed or (select app.has('{supervisor}'))) and (select app.has('{case-officer,analyst,supervisor,planner}'))))
  with check (app.is_system() or ((not sealed or (select app.has('{supervisor}'))) and (select app.has('{case-officer,analyst,supervisor,planner}'))));
-- As the sought person itself: a family writes those of its own inquiry, when it submits it.
create policy everything on sought_search for all to homeward_app
  using (app.is_system() or inquiry_id = app.family() or (select app.has('{operator,case-officer,analyst,supervisor}')))
  with check (app.is_system() or inquiry_id = app.family() or (select app.has('{operator,case-officer,analyst,supervisor}')));
-- Counts of names, of nobody in particular.
create policy read on name_frequency for select to homeward_app using (true);
create policy write on name_frequency for all to homeward_app using (app.is_system()) with check (app.is_system());
create policy read on common_key for select to homeward_app using (true);
create policy write on common_key for all to homeward_app using (app.is_system()) with check (app.is_system());
-- What was searched for stays written, in the name of whoever searched, and is read by the auditor alone.
revoke update, delete on search_log from homeward_app;
create policy write on search_log for insert to homeward_app
  with check (user_id is not distinct from app.staff() and (app.is_system() or app.staff() is not null));
create policy read on search_log for select to homeward_app using ((select app.has('{auditor}')));
create trigger stay before update or delete on search_log for each row execute function app.stay();
create trigger stay_whole before truncate on search_log execute function app.stay();

-- A record that is sealed or opened again is so at once in what it is found by.
create function app.seal_search() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update prisoner_search set sealed = new.sealed where prisoner_id = new.id;
  return null;
end $$;
create trigger seal_search after update of sealed on prisoner for each row
  when (old.sealed is distinct from new.sealed) execute function app.seal_search();

-- ── finding ─────────────────────────────────────────────────────────────────────────────────────
/*
 * Rows that share a key with the question: those that share most `strong` keys first, then those that share most keys.
 * A function of the owner, and not a query of the application, for one reason: row-level security keeps the planner from
 * using an index for an operator that is not leak-proof, and an array's && is not. It asks itself who acts. With intarray
 * installed a bare && is another operator, which that index does not serve. The plan is made once and without looking at
 * the keys: a few hundred of them make the planner believe in a tenth of the table. The inner limit bounds a question of
 * nothing but common keys.
 * What an actor may not read about a person does not come back: no unit or number to an operator, no next of kin to those
 * who do not reach families.
 */
create function app.record_candidates(wanted int[], strong int[], most int)
returns table (id uuid, hits int, parts text, detail text, kin text)
language plpgsql stable security definer
set search_path = public, pg_temp set jit = off set random_page_cost = 1.1 set plan_cache_mode = force_generic_plan
as $$
declare
  works_cases boolean := app.is_system() or app.has('{case-officer,analyst,supervisor,planner,medical-officer}');
  reaches_families boolean := app.is_system() or app.has('{case-officer,supervisor}');
  sees_sealed boolean := app.is_system() or app.has('{supervisor}');
begin
  if not works_cases and not app.has('{operator}') then return; end if;
  return query
  select c.prisoner_id, c.hits, c.parts, case when works_cases then c.detail end, case when reaches_families then c.kin end
  from (
    select s.prisoner_id, s.parts, s.detail, s.kin,
      icount(s.keys operator(public.&) wanted) + 8 * icount(s.keys operator(public.&) strong) as hits
    from prisoner_search s
    where s.keys operator(pg_catalog.&&) wanted and (sees_sealed or not s.sealed)
    limit 20000) c
  order by c.hits desc, c.prisoner_id
  limit most;
end $$;

create function app.sought_candidates(wanted int[], strong int[], most int)
returns table (id uuid, hits int, parts text, detail text, kin text)
language plpgsql stable security definer
set search_path = public, pg_temp set jit = off set random_page_cost = 1.1 set plan_cache_mode = force_generic_plan
as $$
begin
  if not (app.is_system() or app.has('{operator,case-officer,analyst,supervisor}')) then return; end if;
  return query
  select c.sought_id, c.hits, c.parts, c.detail, c.kin
  from (
    select s.sought_id, s.parts, s.detail, s.kin,
      icount(s.keys operator(public.&) wanted) + 8 * icount(s.keys operator(public.&) strong) as hits
    from sought_search s
    where s.keys operator(pg_catalog.&&) wanted
    limit 20000) c
  order by c.hits desc, c.sought_id
  limit most;
end $$;

/*
 * Those whose surname begins so and whose name has words that begin with each of the others, for a word that is still
 * being typed. Words as lib/names folds them; in `parts` every word stands behind a quotation mark.
 */
create function app.records_beginning(beginning text, others text[], most int)
returns table (id uuid, hits int, parts text, detail text, kin text)
language plpgsql stable security definer
set search_path = public, pg_temp set jit = off set random_page_cost = 1.1 set plan_cache_mode = force_generic_plan
as $$
declare
  sees_sealed boolean := app.is_system() or app.has('{supervisor}');
begin
  if not (app.is_system() or app.has('{operator,case-officer,analyst,supervisor,planner,medical-officer}')) then return; end if;
  return query
  select c.prisoner_id, 0, c.parts, null::text, null::text
  from (
    select s.prisoner_id, s.parts from prisoner_search s
    where s.surname >= beginning collate "C" and s.surname < (beginning || chr(1114111)) collate "C"
      and (sees_sealed or not s.sealed)
    order by s.surname, s.given
    limit case when cardinality(others) = 0 then most else 5000 end) c
  where not exists (select from unnest(others) o where strpos(c.parts, '"' || o) = 0)
  limit most;
end $$;

-- How many people on file bear each of these names, counted no further than a thousand.
create function app.namesakes(surnames text[], givens text[])
returns table (surname text, given text, people int)
language plpgsql stable security definer
set search_path = public, pg_temp set jit = off set random_page_cost = 1.1 set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  sees_sealed boolean := app.is_system() or app.has('{supervisor}');
begin
  if not (app.is_system() or app.has('{operator,case-officer,analyst,supervisor,planner,medical-officer}')) then return; end if;
  return query
  select n.surname, n.given,
    (select count(*)::int from (
      select from prisoner_search s
      where s.surname = n.surname collate "C" and s.given = n.given collate "C" and (sees_sealed or not s.sealed)
      limit 1000) c)
  from unnest(surnames, givens) as n (surname, given);
end $$;

-- Everything a record is found by, for whoever writes records. It must be whole whoever writes: an analyst may not read the
-- next of kin, and a search row made without them would lose them.
create function app.record_to_search(ids uuid[]) returns table (id uuid, told jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, jsonb_build_object(
    'sealed', p.sealed, 'sex', p.sex,
    'birth', jsonb_build_object('precision', p.birth_precision, 'from', p.birth_from, 'to', p.birth_to, 'approximate', p.birth_approximate),
    'birthPlace', p.birth_place, 'unit', p.unit, 'serviceNumber', p.service_number,
    'capturePlace', p.capture_place, 'fatherName', p.father_name, 'motherMaidenName', p.mother_maiden_name,
    'mergedAway', p.merged_into_id is not null,
    'names', coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'surname', n.surname, 'given', n.given,
        'patronymic', n.patronymic, 'full', n.full) order by n.position, n.recorded_at, n.id)
      from prisoner_name n where n.prisoner_id = p.id), '[]'),
    'numbers', coalesce((select jsonb_agg(i.value order by i.recorded_at, i.id) from prisoner_identifier i where i.prisoner_id = p.id), '[]'),
    'places', coalesce((select jsonb_agg(l.place order by l.recorded_at, l.id) from prisoner_place l where l.prisoner_id = p.id), '[]'),
    'kin', coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'contact', encode(k.contact_enc, 'base64'))
        order by k.recorded_at, k.id) from prisoner_kin k where k.prisoner_id = p.id), '[]'))
  from prisoner p
  where p.id = any (ids)
    and (app.is_system() or app.has('{case-officer,analyst,supervisor,planner,medical-officer}'))
$$;

revoke all on function app.record_candidates(int[], int[], int), app.sought_candidates(int[], int[], int),
  app.records_beginning(text, text[], int), app.namesakes(text[], text[]), app.record_to_search(uuid[]) from public;
grant execute on function app.record_candidates(int[], int[], int), app.sought_candidates(int[], int[], int),
  app.records_beginning(text, text[], int), app.namesakes(text[], text[]), app.record_to_search(uuid[]) to homeward_app;
