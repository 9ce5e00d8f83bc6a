-- CreateTable
CREATE TABLE "counterpart_list" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reference" TEXT,
    "received_on" DATE NOT NULL,
    "agreement_line" TEXT,
    "status" TEXT NOT NULL DEFAULT 'uploaded',
    "version" INTEGER NOT NULL DEFAULT 1,
    "file_name_enc" BYTEA,
    "file_hash" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "shape" JSONB NOT NULL,
    "sample_enc" BYTEA,
    "mapping" JSONB,
    "cursor" INTEGER NOT NULL DEFAULT 0,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "matched_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "set_aside_by_id" UUID,
    "set_aside_at" TIMESTAMPTZ(3),
    "set_aside_reason" TEXT,

    CONSTRAINT "counterpart_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counterpart_piece" (
    "list_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes_enc" BYTEA NOT NULL,

    CONSTRAINT "counterpart_piece_pkey" PRIMARY KEY ("list_id","position")
);

-- CreateTable
CREATE TABLE "counterpart_line" (
    "list_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "cells_enc" BYTEA NOT NULL,
    "faults" JSONB NOT NULL DEFAULT '[]',
    "match_status" TEXT NOT NULL,
    "clean" BOOLEAN NOT NULL DEFAULT false,
    "candidates" JSONB NOT NULL DEFAULT '[]',
    "decision" TEXT,
    "prisoner_id" UUID,
    "note_enc" BYTEA,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "counterpart_line_pkey" PRIMARY KEY ("list_id","position")
);

-- CreateTable
CREATE TABLE "counterpart_decision" (
    "id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "decision" TEXT,
    "prisoner_id" UUID,
    "match_status" TEXT NOT NULL,
    "together" BOOLEAN NOT NULL DEFAULT false,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "counterpart_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counterpart_answer" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "answered_on" DATE NOT NULL,
    "reason" TEXT,
    "note_enc" BYTEA,
    "substitute_list_id" UUID,
    "substitute_line" INTEGER,
    "substitute_name_enc" BYTEA,
    "list_id" UUID,
    "entry_id" UUID,
    "follows_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "counterpart_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counterpart_offering" (
    "batch_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "counterpart_offering_pkey" PRIMARY KEY ("batch_id","at")
);

-- CreateIndex
CREATE INDEX "counterpart_list_batch_id_created_at_idx" ON "counterpart_list"("batch_id", "created_at");

-- CreateIndex
CREATE INDEX "counterpart_line_list_id_match_status_position_idx" ON "counterpart_line"("list_id", "match_status", "position");

-- CreateIndex
CREATE INDEX "counterpart_line_prisoner_id_idx" ON "counterpart_line"("prisoner_id");

-- CreateIndex
CREATE INDEX "counterpart_decision_list_id_position_at_idx" ON "counterpart_decision"("list_id", "position", "at");

-- CreateIndex
CREATE INDEX "counterpart_answer_batch_id_idx" ON "counterpart_answer"("batch_id");

-- CreateIndex
CREATE INDEX "counterpart_answer_member_id_recorded_at_idx" ON "counterpart_answer"("member_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "counterpart_list" ADD CONSTRAINT "counterpart_list_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counterpart_piece" ADD CONSTRAINT "counterpart_piece_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "counterpart_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counterpart_line" ADD CONSTRAINT "counterpart_line_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "counterpart_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counterpart_answer" ADD CONSTRAINT "counterpart_answer_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counterpart_answer" ADD CONSTRAINT "counterpart_answer_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "batch_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counterpart_offering" ADD CONSTRAINT "counterpart_offering_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── who sees what ───────────────────────────────────────────────────────────────────────────────
-- Their lists: planning alone. What they answered: whoever reads batches. Must agree with mayWorkCounterpart and
-- mayReadBatches in lib/access/rules.ts.
do $$
declare t text;
begin
  foreach t in array array['counterpart_list', 'counterpart_piece', 'counterpart_line', 'counterpart_decision',
    'counterpart_answer', 'counterpart_offering'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
  foreach t in array array['counterpart_list', 'counterpart_piece', 'counterpart_line', 'counterpart_decision'] loop
    execute format($p$ create policy read on %I for select to homeward_app
      using (app.is_system() or (select app.has('{planner,supervisor}')))$p$, t);
  end loop;
  foreach t in array array['counterpart_list', 'counterpart_line'] loop
    execute format($p$ create policy change on %I for update to homeward_app
      using (app.is_system() or (select app.has('{planner,supervisor}')))
      with check (app.is_system() or (select app.has('{planner,supervisor}')))$p$, t);
  end loop;
  foreach t in array array['counterpart_piece', 'counterpart_line'] loop
    execute format($p$ create policy write on %I for insert to homeward_app
      with check (app.is_system() or (select app.has('{planner,supervisor}')))$p$, t);
  end loop;
end $$;
grant select, insert, update on counterpart_list to homeward_app;
grant select, insert on counterpart_piece, counterpart_decision to homeward_app;
grant select, insert, update, delete on counterpart_line to homeward_app;
grant select, insert, update on counterpart_answer to homeward_app;
grant select on counterpart_offering to homeward_app;

create policy write on counterpart_list for insert to homeward_app with check (
  app.is_system() or ((select app.has('{planner,supervisor}')) and created_by_id = app.staff()));
create policy write on counterpart_decision for insert to homeward_app with check (
  app.is_system() or ((select app.has('{planner,supervisor}')) and by_id = app.staff()));
-- Lines are read again, in another way or against the registry of today; what a person said of is not read again.
create policy read_again on counterpart_line for delete to homeward_app using (
  decision is null and (app.is_system() or (select app.has('{planner,supervisor}'))));

create policy read on counterpart_answer for select to homeward_app
  using (app.is_system() or (select app.has('{planner,supervisor,case-officer,analyst,medical-officer}')));
create policy write on counterpart_answer for insert to homeward_app with check (
  withdrawn_at is null
  and (app.is_system() or ((select app.has('{planner,supervisor}')) and recorded_by_id = app.staff())));
create policy change on counterpart_answer for update to homeward_app
  using (app.is_system() or (select app.has('{planner,supervisor}')))
  with check (app.is_system() or (select app.has('{planner,supervisor}')));
create policy read on counterpart_offering for select to homeward_app
  using (app.is_system() or (select app.has('{planner,supervisor,case-officer,analyst,medical-officer}')));

-- Nothing about a sealed record exists for anyone below supervisor.
create function app.sealed_place(member uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce((select app.sealed(m.prisoner_id) from batch_member m where m.id = member), false) $$;
revoke all on function app.sealed_place(uuid) from public;
grant execute on function app.sealed_place(uuid) to homeward_app;
create policy sealed on counterpart_answer as restrictive for all to homeward_app
  using (app.is_system() or not app.sealed_place(member_id) or (select app.has('{supervisor}')))
  with check (app.is_system() or not app.sealed_place(member_id) or (select app.has('{supervisor}')));

-- ── guards ──────────────────────────────────────────────────────────────────────────────────────
alter table counterpart_list add constraint purpose_known check (purpose in ('offer', 'demand', 'check'));
alter table counterpart_list add constraint hash_is_one check (file_hash ~ '^[0-9a-f]{64}$');
alter table counterpart_list add constraint line_is_coded check (agreement_line ~ '^[a-z0-9-]{1,40}$');
alter table counterpart_list add constraint setting_aside_is_whole check (
  (status = 'set-aside') = (set_aside_at is not null) and (set_aside_at is null) = (set_aside_by_id is null)
  and (set_aside_at is null) = (set_aside_reason is null));
-- The same file is one list of a batch, however often it is sent. One that was set aside may come again.
create unique index counterpart_list_once on counterpart_list (batch_id, file_hash) where status <> 'set-aside';

alter table counterpart_line add constraint match_status_known check (match_status in (
  'faulty', 'matched', 'ambiguous', 'for-analyst', 'already-returned', 'civilian', 'on-another-batch', 'dates-differ', 'unknown'));
alter table counterpart_line add constraint decision_known check (decision in ('same', 'other', 'not-same', 'unknown'));
alter table counterpart_line add constraint decision_is_whole check (
  (decision is null) = (decided_by_id is null) and (decision is null) = (decided_at is null)
  and (decision is not null and decision in ('same', 'other')) = (prisoner_id is not null)
  and (match_status <> 'faulty' or decision is null));
alter table counterpart_line add constraint clean_is_matched check (not clean or match_status = 'matched');
-- Nobody stands on one list twice.
create unique index counterpart_line_one_person on counterpart_line (list_id, prisoner_id) where prisoner_id is not null;
alter table counterpart_decision add constraint decision_known check (decision in ('same', 'other', 'not-same', 'unknown'));
create trigger stay before update or delete on counterpart_decision for each row execute function app.stay();

alter table counterpart_answer add constraint answer_known
  check (answer in ('accepted', 'refused', 'substituted', 'no-answer'));
alter table counterpart_answer add constraint reason_with_refusal check ((answer = 'refused') = (reason is not null));
alter table counterpart_answer add constraint reason_known check (reason in (
  'not-held', 'proceedings', 'sentence', 'security', 'reciprocity', 'person-declines', 'unfit', 'none-stated', 'other'));
alter table counterpart_answer add constraint substitute_with_substitution check (
  (answer = 'substituted') = (num_nonnulls(substitute_line, substitute_name_enc) = 1)
  and (substitute_line is null) = (substitute_list_id is null)
  and (answer = 'substituted' or num_nonnulls(substitute_line, substitute_name_enc) = 0));
alter table counterpart_answer add constraint withdrawal_is_whole check (
  (withdrawn_at is null) = (withdrawn_by_id is null) and (withdrawn_at is null) = (withdraw_reason is null));
create trigger stays before update on counterpart_answer for each row
  execute function app.only_these_change('withdrawn_at', 'withdrawn_by_id', 'withdraw_reason', 'version');
-- Each answer follows the one before it; of two that follow the same one, the second is refused.
create unique index counterpart_answer_follows on counterpart_answer (member_id, coalesce(follows_id, member_id));
create function app.answer_of_its_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from batch_member m where m.id = new.member_id and m.batch_id = new.batch_id) then
    raise exception 'an answer is about a place of its batch' using errcode = 'foreign_key_violation';
  end if;
  if new.follows_id is not null and not exists (
    select 1 from counterpart_answer a where a.id = new.follows_id and a.member_id = new.member_id) then
    raise exception 'an answer follows one about the same place' using errcode = 'foreign_key_violation';
  end if;
  if new.substitute_line is not null and not exists (
    select 1 from counterpart_line l join counterpart_list t on t.id = l.list_id
    where l.list_id = new.substitute_list_id and l.position = new.substitute_line and t.batch_id = new.batch_id) then
    raise exception 'whoever is given instead stands on a list of this batch' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
create trigger of_its_place before insert on counterpart_answer for each row execute function app.answer_of_its_place();

-- Must agree with listMoves in lib/counterpart/rules/lists.ts.
insert into app.lifecycle_move (machine, from_status, to_status) values
  ('counterpart-list', 'uploaded', 'checking'),
  ('counterpart-list', 'uploaded', 'set-aside'),
  ('counterpart-list', 'checking', 'ready'),
  ('counterpart-list', 'checking', 'set-aside'),
  ('counterpart-list', 'ready', 'uploaded'),
  ('counterpart-list', 'ready', 'checking'),
  ('counterpart-list', 'ready', 'set-aside');
create trigger lifecycle before update of status on counterpart_list for each row execute function app.check_move('counterpart-list');

-- ── since when they are silent ──
-- Written with the move itself, whoever makes it; a batch that is offered now was offered when it was last moved.
create function app.keep_offering() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into counterpart_offering (batch_id, at) values (new.id, new.updated_at) on conflict do nothing;
  return null;
end $$;
create trigger keep_offering after update of status on batch for each row
  when (new.status = 'offered' and old.status is distinct from 'offered') execute function app.keep_offering();
insert into counterpart_offering (batch_id, at) select id, updated_at from batch where status in ('offered', 'agreed', 'scheduled');

-- ── what planning writes into the correspondence ──
-- A refusal that came about somebody who is or was on a batch, and nothing else: lib/counterpart writes it with the answer.
create policy planning_refusals on correspondence_entry for insert to homeward_app with check (
  kind = 'refusal' and direction = 'in' and claim_id is null and recorded_by_id = app.staff()
  and (select app.has('{planner}'))
  and exists (select 1 from batch_member m where m.prisoner_id = correspondence_entry.prisoner_id));
create policy planning_standing on correspondence_line for update to homeward_app
  using ((select app.has('{planner}')) and exists (select 1 from batch_member m where m.prisoner_id = correspondence_line.prisoner_id))
  with check ((select app.has('{planner}')) and exists (select 1 from batch_member m where m.prisoner_id = correspondence_line.prisoner_id));
-- Of the line itself only where it stands, which follows from its entries.
create function app.planning_keeps_standing() returns trigger language plpgsql as $$
begin
  if current_user = 'homeward_app' and app.kind() = 'staff' and not app.has('{case-officer,analyst,supervisor}')
    and (to_jsonb(new) - '{state,asked_on,owed_since}'::text[]) is distinct from (to_jsonb(old) - '{state,asked_on,owed_since}'::text[])
  then
    raise exception 'planning changes nothing of a matter but where it stands' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger planning_keeps_standing before update on correspondence_line for each row
  execute function app.planning_keeps_standing();
