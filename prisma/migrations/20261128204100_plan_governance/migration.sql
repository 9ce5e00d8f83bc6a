-- Where a person sits: the line of the agreement, the site and the vehicle. Null: not assigned. Written with the plan.
alter table batch_member add column if not exists line text, add column if not exists site text, add column if not exists vehicle text;

-- CreateTable
CREATE TABLE "plan_override" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "prisoner_ids" UUID[],
    "code" TEXT NOT NULL,
    "note_enc" BYTEA,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreed_by_id" UUID,
    "agreed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "close_note_enc" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_submission" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "amends_id" UUID,
    "kind" TEXT NOT NULL,
    "signed_hash" TEXT NOT NULL,
    "list_hash" TEXT NOT NULL,
    "certified" BOOLEAN NOT NULL,
    "people" INTEGER NOT NULL,
    "difference" JSONB,
    "note_enc" BYTEA,
    "status" TEXT NOT NULL DEFAULT 'submitted',
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "close_reason" TEXT,
    "frozen_by_id" UUID,
    "frozen_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_signature" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "turn" INTEGER,
    "decision" TEXT NOT NULL,
    "signed_hash" TEXT NOT NULL,
    "acknowledged" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "note_enc" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_deviation" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "batch_number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_deviation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_manifest" (
    "batch_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "manifest" JSONB NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "batch_manifest_pkey" PRIMARY KEY ("batch_id","number")
);

-- CreateIndex
CREATE INDEX "plan_override_batch_id_status_idx" ON "plan_override"("batch_id", "status");
CREATE INDEX "plan_submission_batch_id_status_idx" ON "plan_submission"("batch_id", "status");
CREATE UNIQUE INDEX "plan_signature_submission_id_turn_key" ON "plan_signature"("submission_id", "turn");
CREATE INDEX "plan_deviation_at_idx" ON "plan_deviation"("at");

-- AddForeignKey
ALTER TABLE "plan_override" ADD CONSTRAINT "plan_override_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_submission" ADD CONSTRAINT "plan_submission_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_signature" ADD CONSTRAINT "plan_signature_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "plan_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_deviation" ADD CONSTRAINT "plan_deviation_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "batch_manifest" ADD CONSTRAINT "batch_manifest_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table batch add column plan_submission_id uuid references plan_submission (id);

-- ── who may know ────────────────────────────────────────────────────────────────────────────────
-- Plans are for planners and supervisors. Must agree with lib/planning/rules/{overrides,submissions,deviations}.ts.
do $$
declare t text;
begin
  foreach t in array array['plan_override', 'plan_submission', 'plan_signature', 'plan_deviation', 'batch_manifest'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
  foreach t in array array['plan_override', 'plan_submission', 'plan_signature'] loop
    execute format('grant select, insert on public.%I to homeward_app', t);
    execute format($p$create policy read on %I for select to homeward_app
      using (app.is_system() or (select app.has('{planner,supervisor}')))$p$, t);
  end loop;
end $$;
grant update on plan_override, plan_submission to homeward_app;
grant select, insert on plan_deviation to homeward_app;
grant select on batch_manifest to homeward_app;

create policy propose on plan_override for insert to homeward_app with check (
  status = 'proposed' and agreed_by_id is null and (select app.has('{planner,supervisor}')) and proposed_by_id = app.staff());
create policy change on plan_override for update to homeward_app
  using ((select app.has('{planner,supervisor}'))) with check ((select app.has('{planner,supervisor}')));
create policy submit on plan_submission for insert to homeward_app with check (
  status = 'submitted' and (select app.has('{planner}')) and submitted_by_id = app.staff());
create policy change on plan_submission for update to homeward_app
  using ((select app.has('{planner,supervisor}'))) with check ((select app.has('{planner,supervisor}')));
create policy sign on plan_signature for insert to homeward_app
  with check ((select app.has('{supervisor}')) and by_id = app.staff());
-- Numbers and codes: also the auditor's.
create policy read on plan_deviation for select to homeward_app
  using (app.is_system() or (select app.has('{planner,supervisor,auditor}')));
create policy count_one on plan_deviation for insert to homeward_app with check ((select app.has('{planner,supervisor}')));
create policy read on batch_manifest for select to homeward_app
  using (app.is_system() or (select app.has('{planner,supervisor,case-officer,analyst,medical-officer}')));

-- ── overrides: a code, two names, written once ──────────────────────────────────────────────────
alter table plan_override add constraint known check (
  kind in ('pin-in', 'pin-out', 'together')
  and code in ('operational', 'medical-urgency', 'counterpart-demand', 'safety', 'other-specify')
  and status in ('proposed', 'agreed', 'returned', 'withdrawn'));
alter table plan_override add constraint names_people check (
  cardinality(prisoner_ids) between (case kind when 'together' then 2 else 1 end) and 50);
alter table plan_override add constraint other_is_specified check (code <> 'other-specify' or note_enc is not null);
alter table plan_override add constraint two_people check (
  (agreed_by_id is null or agreed_by_id <> proposed_by_id)
  and (agreed_by_id is null) = (agreed_at is null)
  and (status <> 'agreed' or agreed_by_id is not null)
  and (status not in ('proposed', 'returned') or agreed_by_id is null)
  and (status <> 'returned' or closed_by_id <> proposed_by_id)
  and (status in ('returned', 'withdrawn')) = (closed_by_id is not null and closed_at is not null));
create trigger stays before update on plan_override for each row execute function app.only_these_change(
  'status', 'agreed_by_id', 'agreed_at', 'closed_by_id', 'closed_at', 'close_note_enc', 'version');
create trigger lifecycle before update of status on plan_override for each row execute function app.check_move('plan-override');

-- ── submissions: three people, one hash ─────────────────────────────────────────────────────────
alter table plan_submission add constraint known check (
  kind in ('plan', 'amendment')
  and status in ('submitted', 'first-approved', 'approved', 'returned', 'withdrawn', 'frozen')
  and signed_hash ~ '^[0-9a-f]{64}$' and list_hash ~ '^[0-9a-f]{64}$'
  and (kind = 'amendment') = (amends_id is not null and difference is not null));
alter table plan_submission add constraint ends_are_whole check (
  (status = 'frozen') = (frozen_at is not null and frozen_by_id is not null)
  and (status in ('returned', 'withdrawn')) = (closed_at is not null));
create unique index plan_submission_one_open on plan_submission (batch_id) where status in ('submitted', 'first-approved', 'approved');
alter table plan_signature add constraint known check (
  decision in ('approved', 'returned')
  and (decision = 'approved') = (turn is not null) and (turn is null or turn in (1, 2))
  and (decision = 'approved' or reason is not null));
create trigger stays before update on plan_submission for each row execute function app.only_these_change(
  'status', 'closed_by_id', 'closed_at', 'close_reason', 'frozen_by_id', 'frozen_at', 'version');
create trigger lifecycle before update of status on plan_submission for each row execute function app.check_move('plan-submission');
create trigger stay before update or delete on plan_signature for each row execute function app.stay();
create trigger stay before update or delete on plan_deviation for each row execute function app.stay();

-- Nobody signs what they submitted, nobody twice, nobody another hash, and the second only after the first.
create function app.check_signature() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare s plan_submission;
begin
  select * into s from plan_submission where id = new.submission_id for update;
  if s.submitted_by_id = new.by_id then
    raise exception 'three people: nobody signs what they submitted' using errcode = 'check_violation';
  end if;
  if s.signed_hash <> new.signed_hash then
    raise exception 'what is signed is what was submitted' using errcode = 'check_violation';
  end if;
  if new.decision = 'approved' and (
    exists (select 1 from plan_signature g where g.submission_id = s.id and g.decision = 'approved' and g.by_id = new.by_id)
    or new.turn <> 1 + (select count(*) from plan_signature g where g.submission_id = s.id and g.decision = 'approved')
    or (not s.certified and not new.acknowledged))
  then
    raise exception 'three people: each signs once, in turn, and knows what is not proved' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger three_people before insert on plan_signature for each row execute function app.check_signature();

create function app.check_signed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare signed int := (select count(distinct by_id) from plan_signature g where g.submission_id = new.id and g.decision = 'approved'
  and g.signed_hash = new.signed_hash and g.by_id <> new.submitted_by_id);
begin
  if signed < (case new.status when 'first-approved' then 1 when 'approved' then 2 when 'frozen' then 2 else 0 end) then
    raise exception 'a submission needs its signatures' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signed before insert or update of status on plan_submission for each row execute function app.check_signed();

-- A list that goes back, stops or begins takes what is open with it: what was signed was signed for the list as it was.
create function app.close_submissions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update plan_submission set status = 'withdrawn', closed_at = now(), closed_by_id = app.staff(),
    close_reason = 'list-moved', version = version + 1
  where batch_id = new.id and status in ('submitted', 'first-approved', 'approved');
  return null;
end $$;
create trigger close_submissions after update of status on batch for each row
  when (new.status is distinct from old.status and new.status in ('draft', 'suspended', 'cancelled', 'in-progress'))
  execute function app.close_submissions();

insert into app.lifecycle_move (machine, from_status, to_status) values
  ('plan-override', 'proposed', 'agreed'),
  ('plan-override', 'proposed', 'returned'),
  ('plan-override', 'proposed', 'withdrawn'),
  ('plan-override', 'agreed', 'withdrawn'),
  ('plan-submission', 'submitted', 'first-approved'),
  ('plan-submission', 'submitted', 'returned'),
  ('plan-submission', 'submitted', 'withdrawn'),
  ('plan-submission', 'first-approved', 'approved'),
  ('plan-submission', 'first-approved', 'returned'),
  ('plan-submission', 'first-approved', 'withdrawn'),
  ('plan-submission', 'approved', 'frozen'),
  ('plan-submission', 'approved', 'withdrawn');

-- ── manifests: every version is kept ────────────────────────────────────────────────────────────
-- A manifest is rewritten in place by one thing alone: an amendment that two people signed, while it is being applied.
create or replace function app.keep_manifest() returns trigger language plpgsql as $$
begin
  if old.manifest is not null and new.manifest is not null
     and (new.manifest is distinct from old.manifest or new.manifest_hash is distinct from old.manifest_hash)
     and not exists (select 1 from plan_submission s
       where s.batch_id = new.id and s.kind = 'amendment' and s.status = 'approved' and s.amends_id = new.plan_submission_id)
  then
    raise exception 'a frozen manifest is not rewritten' using errcode = 'check_violation';
  end if;
  return new;
end $$;

alter table batch_manifest add constraint hash_whole check (hash ~ '^[0-9a-f]{64}$');
create unique index batch_manifest_one_stands on batch_manifest (batch_id) where replaced_at is null;
create function app.keep_manifest_versions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update batch_manifest set replaced_at = greatest(now(), frozen_at)
    where batch_id = new.id and replaced_at is null and hash is distinct from new.manifest_hash;
  if new.manifest is not null and not exists (
    select 1 from batch_manifest m where m.batch_id = new.id and m.replaced_at is null)
  then
    insert into batch_manifest (batch_id, number, hash, manifest, frozen_at)
    select new.id, 1 + coalesce(max(m.number), 0), new.manifest_hash, new.manifest, coalesce(new.frozen_at, now())
    from batch_manifest m where m.batch_id = new.id;
  end if;
  return null;
end $$;
create trigger keep_manifest_versions after insert or update of manifest_hash on batch
  for each row execute function app.keep_manifest_versions();
create trigger stays before update on batch_manifest for each row execute function app.only_these_change('replaced_at');
insert into batch_manifest (batch_id, number, hash, manifest, frozen_at)
  select id, 1, manifest_hash, manifest, coalesce(frozen_at, updated_at) from batch where manifest is not null;

revoke all on function app.check_signature(), app.check_signed(), app.close_submissions(), app.keep_manifest_versions() from public;
grant execute on function app.check_signature(), app.check_signed(), app.close_submissions(), app.keep_manifest_versions(),
  app.check_approvals(), app.keep_manifest() to homeward_app;
