-- CreateTable
CREATE TABLE "match_candidate" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sought_id" UUID,
    "prisoner_id" UUID NOT NULL,
    "other_id" UUID,
    "bits" DOUBLE PRECISION NOT NULL,
    "band" TEXT NOT NULL,
    "brothers" BOOLEAN NOT NULL DEFAULT false,
    "names_version" INTEGER NOT NULL,
    "score_version" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "verdict" TEXT,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "match_candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_decision" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "bits" DOUBLE PRECISION NOT NULL,
    "band" TEXT NOT NULL,
    "brothers" BOOLEAN NOT NULL DEFAULT false,
    "names_version" INTEGER NOT NULL,
    "score_version" INTEGER NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "match_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "match_candidate_sought_id_prisoner_id_key" ON "match_candidate"("sought_id", "prisoner_id");
CREATE UNIQUE INDEX "match_candidate_prisoner_id_other_id_key" ON "match_candidate"("prisoner_id", "other_id");
CREATE INDEX "match_candidate_other_id_idx" ON "match_candidate"("other_id");
CREATE INDEX "match_candidate_status_bits_id_idx" ON "match_candidate"("status", "bits" DESC, "id" DESC);
CREATE INDEX "match_decision_candidate_id_decided_at_idx" ON "match_decision"("candidate_id", "decided_at");

-- AddForeignKey
ALTER TABLE "match_candidate" ADD CONSTRAINT "match_candidate_sought_id_fkey" FOREIGN KEY ("sought_id") REFERENCES "sought_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "match_candidate" ADD CONSTRAINT "match_candidate_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "match_candidate" ADD CONSTRAINT "match_candidate_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "match_decision" ADD CONSTRAINT "match_decision_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "match_candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A pair is either a sought person and a record, or two records of which the first has the smaller id.
alter table match_candidate add constraint pair_is_whole check (
  (kind = 'inquiry' and sought_id is not null and other_id is null)
  or (kind = 'duplicate' and sought_id is null and other_id is not null and prisoner_id < other_id));
alter table match_candidate add constraint band_known check (band in ('strong', 'possible', 'weak', 'none'));
alter table match_candidate add constraint status_known check (status in ('open', 'decided', 'contested', 'gone'));
alter table match_candidate add constraint verdict_is_whole check (
  (verdict is null or verdict in ('same', 'not-same')) and (verdict is not null) = (status in ('decided', 'contested')));
alter table match_decision add constraint verdict_known check (verdict in ('same', 'not-same', 'withdrawn'));
alter table match_decision add constraint withdrawal_has_a_reason check (verdict <> 'withdrawn' or reason is not null);

-- Must agree with lib/matching/rules.ts.
insert into app.lifecycle_move (machine, from_status, to_status) values
  ('match', 'open', 'decided'),
  ('match', 'open', 'gone'),
  ('match', 'gone', 'open'),
  ('match', 'decided', 'contested'),
  ('match', 'decided', 'open'),
  ('match', 'contested', 'decided'),
  ('match', 'contested', 'open');
create trigger lifecycle before update of status on match_candidate for each row execute function app.check_move('match');

-- What was decided stays decided; taking it back is written beside it.
create trigger stay before update or delete on match_decision for each row execute function app.stay();
create trigger stay_whole before truncate on match_decision execute function app.stay();

-- A pair stays the pair it is.
create function app.pair_stays() returns trigger language plpgsql as $$
begin
  if (new.id, new.kind, new.sought_id, new.prisoner_id, new.other_id)
     is distinct from (old.id, old.kind, old.sought_id, old.prisoner_id, old.other_id)
  then
    raise exception 'a pair is never made another pair' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger pair_stays before update on match_candidate for each row execute function app.pair_stays();

do $$
declare t text;
begin
  foreach t in array array['match_candidate', 'match_decision'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update on match_candidate to homeward_app;
grant select, insert on match_decision to homeward_app;

create function app.handles_sought(sought uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from sought_person s join inquiry i on i.id = s.inquiry_id
    where s.id = sought and (i.assigned_to_id = app.staff() or i.logged_by_id = app.staff()))
$$;
revoke all on function app.handles_sought(uuid) from public;
grant execute on function app.handles_sought(uuid) to homeward_app;

-- Whoever reads inquiries and records; an operator the pairs of an inquiry of theirs. A pair with a sealed record does
-- not exist for anyone below supervisor. Must agree with pairsWithin in lib/matching/store/within.ts.
create policy read on match_candidate for select to homeward_app using (
  app.is_system()
  or (((select app.has('{supervisor}')) or not (app.sealed(prisoner_id) or coalesce(app.sealed(other_id), false)))
      and ((select app.has('{case-officer,analyst,supervisor}'))
           or (kind = 'inquiry' and (select app.has('{operator}')) and app.handles_sought(sought_id)))));
-- Pairs are found by a job. A person decides about one: an inquiry's by those who link, a duplicate by those who edit.
create policy find on match_candidate for insert to homeward_app with check (app.is_system());
create policy decide on match_candidate for update to homeward_app
  using (app.is_system()
    or (((select app.has('{supervisor}')) or not (app.sealed(prisoner_id) or coalesce(app.sealed(other_id), false)))
        and ((select app.has('{case-officer,supervisor}')) or (kind = 'duplicate' and (select app.has('{analyst}'))))))
  with check (app.is_system()
    or (select app.has('{case-officer,supervisor}')) or (kind = 'duplicate' and (select app.has('{analyst}'))));

create policy read on match_decision for select to homeward_app
  using (exists (select 1 from match_candidate c where c.id = candidate_id));
create policy decide on match_decision for insert to homeward_app with check (
  decided_by_id = app.staff()
  and exists (
    select 1 from match_candidate c
    where c.id = candidate_id
      and ((select app.has('{case-officer,supervisor}')) or (c.kind = 'duplicate' and (select app.has('{analyst}'))))));

-- The score is the rules' word: nobody who decides can change it along the way.
create function app.score_stays() returns trigger language plpgsql as $$
begin
  if app.kind() = 'staff' and (new.bits, new.band, new.brothers, new.names_version, new.score_version, new.reasons)
     is distinct from (old.bits, old.band, old.brothers, old.names_version, old.score_version, old.reasons)
  then
    raise exception 'a score is not decided' using errcode = 'insufficient_privilege';
  end if;
  -- Nothing is ever decided without a person.
  if app.is_system() and new.verdict is distinct from old.verdict then
    raise exception 'a pair is decided by a person' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger score_stays before update on match_candidate for each row execute function app.score_stays();
grant execute on function app.pair_stays(), app.score_stays() to homeward_app;
