-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "detaining_power_id" UUID,
ADD COLUMN     "grade_reason" TEXT,
ADD COLUMN     "origin_key" TEXT;

-- AlterTable
ALTER TABLE "confirmation" ADD COLUMN     "policy_number" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "superseded_by_id" UUID;

-- AlterTable
ALTER TABLE "prisoner_event" ADD COLUMN     "policy_number" INTEGER;

-- CreateTable
CREATE TABLE "evidence_policy" (
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "adopted_by_id" UUID,
    "adopted_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "close_note" TEXT,
    "rederived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_policy_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "claim_grade" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "claim_version" INTEGER NOT NULL,
    "old_reliability" TEXT NOT NULL,
    "old_credibility" INTEGER NOT NULL,
    "old_reason" TEXT,
    "reliability" TEXT NOT NULL,
    "credibility" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "graded_by_id" UUID NOT NULL,
    "graded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_grade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation_assent" (
    "confirmation_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT,

    CONSTRAINT "confirmation_assent_pkey" PRIMARY KEY ("confirmation_id","by_id")
);

-- CreateTable
CREATE TABLE "event_claim" (
    "event_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,

    CONSTRAINT "event_claim_pkey" PRIMARY KEY ("event_id","claim_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "claim_grade_claim_id_claim_version_key" ON "claim_grade"("claim_id", "claim_version");

-- CreateIndex
CREATE INDEX "event_claim_claim_id_idx" ON "event_claim"("claim_id");

-- The rules this house began with. Must agree with firstPolicy in lib/evidence/rules/policy.ts; a test compares them.
-- Nobody proposed or adopted them: two people adopt every other version.
insert into evidence_policy (number, content, note, status, adopted_at) values (1, '{
  "confirmed": {"reliability": "C", "credibility": 3, "alone": ["icrc-notification", "official-list", "capture-card"],
    "never": ["social-network", "media", "intercepted-communication", "family-statement", "document-found"],
    "sources": 2, "persons": 2},
  "probable": {"reliability": "C", "credibility": 3, "alone": ["icrc-notification", "official-list", "capture-card"],
    "never": ["social-network", "media", "intercepted-communication", "family-statement", "document-found"],
    "sources": 1}}', 'The rules Homeward began with.', 'adopted', now());
alter table confirmation alter column policy_number drop default;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_detaining_power_id_fkey" FOREIGN KEY ("detaining_power_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_policy_number_fkey" FOREIGN KEY ("policy_number") REFERENCES "evidence_policy"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_grade" ADD CONSTRAINT "claim_grade_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation_assent" ADD CONSTRAINT "confirmation_assent_confirmation_id_fkey" FOREIGN KEY ("confirmation_id") REFERENCES "confirmation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_claim" ADD CONSTRAINT "event_claim_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "prisoner_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_claim" ADD CONSTRAINT "event_claim_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who held a confirmation true so far: the proposer and the one who decided.
insert into confirmation_assent (confirmation_id, by_id, at, note)
  select id, decided_by_id, decided_at, decision_note from confirmation where status in ('confirmed', 'revoked');

-- ── guards ──────────────────────────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['evidence_policy', 'claim_grade', 'confirmation_assent', 'event_claim'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update on evidence_policy to homeward_app;
grant select, insert on claim_grade, confirmation_assent, event_claim to homeward_app;

-- The policy is configuration and names nobody: whoever works here may read it. One is proposed at a time.
create policy read on evidence_policy for select to homeward_app using (app.staff() is not null or app.is_system());
create policy propose on evidence_policy for insert to homeward_app
  with check (status = 'proposed' and (select app.has('{administrator}')) and proposed_by_id = app.staff());
create policy decide on evidence_policy for update to homeward_app
  using (app.is_system() or (status = 'proposed' and (select app.has('{administrator,supervisor}'))))
  with check (app.is_system() or (select app.has('{administrator,supervisor}')));
create unique index evidence_policy_one_open on evidence_policy ((true)) where status = 'proposed';
alter table evidence_policy add constraint status_known check (status in ('proposed', 'adopted', 'returned', 'withdrawn'));
alter table evidence_policy add constraint two_people check (
  number = 1 or adopted_at is null or (adopted_by_id is not null and proposed_by_id is not null and adopted_by_id <> proposed_by_id));
alter table evidence_policy add constraint decision_is_whole check (
  (status = 'adopted') = (adopted_at is not null) and (status in ('returned', 'withdrawn')) = (closed_at is not null)
  and (closed_at is null) = (closed_by_id is null) and (adopted_at is not null or adopted_by_id is null));
-- Whatever a version says: two persons, two sources; what only points somewhere carries nothing alone, and families' words
-- and papers found carry nothing at all. Must agree with policyFaults in lib/evidence/rules/policy.ts.
alter table evidence_policy add constraint never_less check (
  coalesce((content #>> '{confirmed,persons}')::int, 0) >= 2
  and coalesce((content #>> '{confirmed,sources}')::int, 0) >= 2
  and coalesce((content #>> '{probable,sources}')::int, 0) >= 1
  and coalesce(content #> '{confirmed,never}' ?& array['family-statement', 'document-found'], false)
  and coalesce(content #> '{probable,never}' ?& array['family-statement', 'document-found'], false)
  and coalesce(content #> '{confirmed,alone}' <@ '["icrc-notification", "official-list", "capture-card"]', false)
  and coalesce(content #> '{probable,alone}' <@ '["icrc-notification", "official-list", "capture-card"]', false));

-- A version stays as it was proposed; it is answered once, in one's own name. The system only says when it is done.
create function app.policy_stays() returns trigger language plpgsql as $$
declare
  answer text[] := '{status,adopted_by_id,adopted_at,closed_by_id,closed_at,close_note,version}';
  done text[] := '{rederived_at}';
begin
  if current_user <> 'homeward_app' then return new; end if;
  if (to_jsonb(new) - case when app.is_system() then done else answer end)
     is distinct from (to_jsonb(old) - case when app.is_system() then done else answer end)
  then
    raise exception 'a version of the policy stays as it was proposed' using errcode = 'check_violation';
  end if;
  if not app.is_system() and (
    (new.status = 'adopted' and new.adopted_by_id is distinct from app.staff())
    or (new.status in ('returned', 'withdrawn') and new.closed_by_id is distinct from app.staff())
    or (new.status = 'withdrawn' and old.proposed_by_id is distinct from app.staff()))
  then
    raise exception 'a policy is decided by whoever decides it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger policy_stays before update on evidence_policy for each row execute function app.policy_stays();
create trigger lifecycle before update of status on evidence_policy for each row execute function app.check_move('policy');
insert into app.lifecycle_move (machine, from_status, to_status) values
  ('policy', 'proposed', 'adopted'),
  ('policy', 'proposed', 'returned'),
  ('policy', 'proposed', 'withdrawn'),
  ('confirmation', 'confirmed', 'superseded');

-- What hangs from a claim, a confirmation, an event is read by whoever reads those.
create policy read on claim_grade for select to homeward_app using (exists (select 1 from claim c where c.id = claim_id));
create policy write on claim_grade for insert to homeward_app
  with check ((select app.has('{case-officer,analyst,supervisor}')) and graded_by_id = app.staff()
    and exists (select 1 from claim c where c.id = claim_id));
create policy read on confirmation_assent for select to homeward_app
  using (exists (select 1 from confirmation c where c.id = confirmation_id));
create policy write on confirmation_assent for insert to homeward_app
  with check (app.is_system() or ((select app.has('{analyst,supervisor}')) and by_id = app.staff()
    and exists (select 1 from confirmation c where c.id = confirmation_id and c.status = 'proposed' and c.proposed_by_id <> by_id)));
create policy read on event_claim for select to homeward_app using (exists (select 1 from prisoner_event e where e.id = event_id));
create policy write on event_claim for insert to homeward_app
  with check (app.is_system() or ((select app.has('{case-officer,analyst,supervisor}'))
    and exists (select 1 from prisoner_event e join claim c on c.prisoner_id = e.prisoner_id where e.id = event_claim.event_id and c.id = event_claim.claim_id)));
create trigger stay before update on claim_grade for each row execute function app.stay();
create trigger stay before update on confirmation_assent for each row execute function app.stay();
alter table claim_grade add constraint strength_known check (reliability in ('A','B','C','D','E','F') and credibility between 1 and 6);
alter table claim add constraint held_by_where_held check (
  detaining_power_id is null or says in ('in-captivity', 'transferred', 'in-hospital'));

-- A claim's grade changes with the row that says who graded it anew, from what, and why; nothing else of it ever does.
create or replace function app.claim_stays() returns trigger language plpgsql as $$
declare
  retracted text[] := '{retracted_at,retracted_by_id,retract_reason,retract_note,version}';
  graded text[] := '{reliability,credibility,grade_reason,version}';
begin
  if current_user <> 'homeward_app' and (to_jsonb(new) - '{prisoner_id}'::text[]) = (to_jsonb(old) - '{prisoner_id}'::text[]) then
    return new;
  end if;
  if old.retracted_at is null and (to_jsonb(new) - graded) = (to_jsonb(old) - graded) and new.version = old.version + 1
    and exists (select 1 from claim_grade g where g.claim_id = old.id and g.claim_version = old.version
      and g.old_reliability = old.reliability and g.old_credibility = old.credibility
      and g.reliability = new.reliability and g.credibility = new.credibility and g.reason = new.grade_reason)
  then
    return new;
  end if;
  if (to_jsonb(new) - retracted) is distinct from (to_jsonb(old) - retracted) or old.retracted_at is not null then
    raise exception 'a claim is never edited; it is retracted once' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- As many persons as the policy asks for hold a confirmation true before it is one.
create function app.enough_persons() returns trigger language plpgsql as $$
begin
  if new.status = 'confirmed' and old.status <> 'confirmed' and current_user = 'homeward_app' and not (
    (select count(*) from confirmation_assent a where a.confirmation_id = new.id and a.by_id <> new.proposed_by_id) + 1
    >= (select (p.content #>> '{confirmed,persons}')::int from evidence_policy p where p.number = new.policy_number))
  then
    raise exception 'not enough persons hold it true' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger enough_persons before update of status on confirmation for each row execute function app.enough_persons();
alter table confirmation drop constraint decision_is_whole;
alter table confirmation add constraint decision_is_whole check (
  (status in ('confirmed', 'returned', 'revoked', 'superseded')) = (decided_by_id is not null)
  and (decided_by_id is null) = (decided_at is null));
alter table confirmation add constraint superseding_is_whole check ((status = 'superseded') = (superseded_by_id is not null));
grant execute on function app.policy_stays(), app.enough_persons() to homeward_app;
