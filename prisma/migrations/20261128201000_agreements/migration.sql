-- AlterTable
ALTER TABLE "batch" ADD COLUMN     "agreement_version_id" UUID;

-- AlterTable
ALTER TABLE "batch_member" ADD COLUMN IF NOT EXISTS "line" TEXT;

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "ours_id" UUID NOT NULL,
    "theirs_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_version" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "adopted_by_id" UUID,
    "adopted_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "close_note" TEXT,
    "superseded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_entry" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "line_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_number_key" ON "agreement"("number");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_version_agreement_id_number_key" ON "agreement_version"("agreement_id", "number");

-- CreateIndex
CREATE INDEX "agreement_entry_agreement_id_on_idx" ON "agreement_entry"("agreement_id", "on");

-- CreateIndex
CREATE INDEX "batch_agreement_version_id_idx" ON "batch"("agreement_version_id");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_ours_id_fkey" FOREIGN KEY ("ours_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_theirs_id_fkey" FOREIGN KEY ("theirs_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_entry" ADD CONSTRAINT "agreement_entry_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_agreement_version_id_fkey" FOREIGN KEY ("agreement_version_id") REFERENCES "agreement_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── guards ──────────────────────────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['agreement', 'agreement_version', 'agreement_entry'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
    execute format('create policy read on public.%I for select to homeward_app
      using (app.is_system() or (select app.has(''{planner,supervisor}'')))', t);
  end loop;
end $$;
revoke all on agreement, agreement_version, agreement_entry from homeward_app;
grant select, insert on agreement to homeward_app;
grant select, insert, update on agreement_version, agreement_entry to homeward_app;
grant usage on sequence agreement_number_seq to homeward_app;

alter table agreement add constraint two_sides check (ours_id <> theirs_id);
alter table agreement_version add constraint status_known
  check (status in ('proposed', 'adopted', 'returned', 'withdrawn', 'superseded'));
alter table agreement_version add constraint two_people check (adopted_by_id is null or adopted_by_id <> proposed_by_id);
alter table agreement_version add constraint decision_is_whole check (
  (status in ('adopted', 'superseded')) = (adopted_at is not null) and (adopted_at is null) = (adopted_by_id is null)
  and (status in ('returned', 'withdrawn')) = (closed_at is not null) and (closed_at is null) = (closed_by_id is null)
  and (status = 'superseded') = (superseded_at is not null) and (status <> 'returned' or close_note is not null));
-- Of one agreement one version is in force, and one waits.
create unique index agreement_version_one_in_force on agreement_version (agreement_id) where status = 'adopted';
create unique index agreement_version_one_open on agreement_version (agreement_id) where status = 'proposed';

create policy open on agreement for insert to homeward_app
  with check ((select app.has('{planner}')) and created_by_id = app.staff());
create policy propose on agreement_version for insert to homeward_app
  with check ((select app.has('{planner}')) and status = 'proposed' and proposed_by_id = app.staff());
create policy decide on agreement_version for update to homeward_app
  using (status in ('proposed', 'adopted') and (select app.has('{supervisor}')))
  with check (status in ('adopted', 'returned', 'superseded') and (select app.has('{supervisor}')));
create policy take_back on agreement_version for update to homeward_app
  using (status = 'proposed' and proposed_by_id = app.staff() and (select app.has('{planner}')))
  with check (status = 'withdrawn' and proposed_by_id = app.staff());

-- What the law owes without condition, and nobody has answered in writing. Must agree with lib/agreements/rules/warnings.ts.
create function app.unanswered_law(content jsonb, answers jsonb) returns boolean language sql immutable as $$
  select exists (
    select 1
    from jsonb_array_elements(content -> 'readings') r
    cross join jsonb_array_elements(r -> 'lines') l
    cross join jsonb_array_elements(l -> 'criteria') c
    cross join (values
      ('health', 'wounded-and-sick', array['seriously-wounded-or-sick', 'direct-repatriation']),
      ('category', 'medical-and-religious', array['medical', 'religious'])) as law (part, code, kinds)
    where l ->> 'mode' <> 'unconditional' and c -> law.part ?| law.kinds
      and trim(coalesce(answers ->> ((r ->> 'partyId') || '/' || (l ->> 'id') || '/' || law.code), '')) = '')
$$;
-- Nobody is sorted by nationality, religion or opinion: a criterion has these parts and no other. Must agree with
-- lib/agreements/rules/criteria.ts.
create function app.foreign_criterion(content jsonb) returns boolean language sql immutable as $$
  select exists (
    select 1
    from jsonb_array_elements(content -> 'readings') r
    cross join jsonb_array_elements(r -> 'lines') l
    cross join jsonb_array_elements(l -> 'criteria') c
    cross join jsonb_object_keys(c) k
    where k not in ('health', 'category', 'sex', 'ageUnder', 'ageFrom', 'heldMonths'))
$$;
alter table agreement_version add constraint law_is_answered check (not app.unanswered_law(content, answers));
alter table agreement_version add constraint criteria_are_lawful check (not app.foreign_criterion(content));

-- A version stays as it was proposed; it is answered once, in one's own name, and ends when the next one begins.
create function app.agreement_version_stays() returns trigger language plpgsql as $$
declare
  answer text[] := '{status,adopted_by_id,adopted_at,closed_by_id,closed_at,close_note,version}';
  ending text[] := '{status,superseded_at,version}';
begin
  if current_user <> 'homeward_app' then return new; end if;
  if (to_jsonb(new) - case when old.status = 'adopted' then ending else answer end)
     is distinct from (to_jsonb(old) - case when old.status = 'adopted' then ending else answer end)
  then
    raise exception 'a version of an agreement stays as it was proposed' using errcode = 'check_violation';
  end if;
  if (new.status = 'adopted' and new.adopted_by_id is distinct from app.staff())
    or (new.status in ('returned', 'withdrawn') and new.closed_by_id is distinct from app.staff())
    or (new.status = 'returned' and new.closed_by_id = new.proposed_by_id)
  then
    raise exception 'a version is decided by whoever decides it' using errcode = 'insufficient_privilege';
  end if;
  if new.status = 'superseded' and not exists (
    select 1 from agreement_version v where v.agreement_id = new.agreement_id and v.status = 'proposed' and v.number > new.number)
  then
    raise exception 'a version ends when the next one begins' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger agreement_version_stays before update on agreement_version
  for each row execute function app.agreement_version_stays();
create trigger lifecycle before update of status on agreement_version
  for each row execute function app.check_move('agreement-version');
insert into app.lifecycle_move (machine, from_status, to_status) values
  ('agreement-version', 'proposed', 'adopted'),
  ('agreement-version', 'proposed', 'returned'),
  ('agreement-version', 'proposed', 'withdrawn'),
  ('agreement-version', 'adopted', 'superseded');
create trigger stay before update or delete on agreement for each row execute function app.stay();

-- ── the ledger ──────────────────────────────────────────────────────────────────────────────────
alter table agreement_entry add constraint kind_known check (kind in ('offer', 'delivery'));
alter table agreement_entry add constraint somebody check ("count" > 0);
alter table agreement_entry add constraint withdrawal_is_whole check (
  (withdrawn_at is null) = (withdrawn_by_id is null) and (withdrawn_at is null) = (withdraw_reason is null));
create policy record on agreement_entry for insert to homeward_app
  with check ((select app.has('{planner}')) and recorded_by_id = app.staff() and withdrawn_at is null);
create policy withdraw on agreement_entry for update to homeward_app
  using (withdrawn_at is null and (select app.has('{planner}')))
  with check (withdrawn_at is not null and (select app.has('{planner}')));
create function app.agreement_entry_stays() returns trigger language plpgsql as $$
declare withdrawn text[] := '{withdrawn_at,withdrawn_by_id,withdraw_reason,version}';
begin
  if (to_jsonb(new) - withdrawn) is distinct from (to_jsonb(old) - withdrawn) or old.withdrawn_at is not null then
    raise exception 'an entry is never edited; it is withdrawn once' using errcode = 'check_violation';
  end if;
  if app.kind() = 'staff' and new.withdrawn_by_id is distinct from app.staff() then
    raise exception 'an entry is withdrawn in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger agreement_entry_stays before update on agreement_entry
  for each row execute function app.agreement_entry_stays();

-- ── batches ─────────────────────────────────────────────────────────────────────────────────────
-- A batch is planned under a version that is in force when it is chosen, between the sides of that agreement.
create function app.agreement_of_batch() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.agreement_version_id is null then return new; end if;
  if not exists (
    select 1 from agreement_version v join agreement a on a.id = v.agreement_id
    where v.id = new.agreement_version_id and a.ours_id = new.ours_id and a.theirs_id = new.theirs_id
      and (v.status = 'adopted' or (tg_op = 'UPDATE' and new.agreement_version_id is not distinct from old.agreement_version_id)))
  then
    raise exception 'this version is not in force, or is between others' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger agreement_of_batch before insert or update of agreement_version_id, ours_id, theirs_id on batch
  for each row execute function app.agreement_of_batch();
grant execute on function app.unanswered_law(jsonb, jsonb), app.foreign_criterion(jsonb), app.agreement_version_stays(),
  app.agreement_entry_stays(), app.agreement_of_batch() to homeward_app;
