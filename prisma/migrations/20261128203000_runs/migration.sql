-- CreateTable
CREATE TABLE "plan_run" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "batch_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "parent_run_id" UUID,
    "draw_id" UUID,
    "changes" JSONB,
    "seed" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "step" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "beat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "ms" INTEGER,
    "solver" TEXT,
    "solver_version" TEXT,
    "outcome" TEXT,
    "levels" JSONB,
    "bounds" JSONB,
    "result" JSONB,
    "plan_hash" TEXT,
    "signed_hash" TEXT,
    "cancel_asked_at" TIMESTAMPTZ(3),
    "cancel_asked_by" UUID,
    "fault" TEXT,
    "kept_at" TIMESTAMPTZ(3),
    "kept_by_id" UUID,

    CONSTRAINT "plan_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_run_person" (
    "run_id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "chosen" BOOLEAN NOT NULL,
    "tier" INTEGER NOT NULL,
    "line" TEXT,
    "site" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "captured_on" TEXT NOT NULL,
    "quarters" INTEGER NOT NULL,
    "lines" TEXT[],
    "together" TEXT,
    "pin" TEXT,
    "reason" JSONB NOT NULL,
    "reserve_rank" INTEGER,

    CONSTRAINT "plan_run_person_pkey" PRIMARY KEY ("run_id","prisoner_id")
);

-- CreateTable
CREATE TABLE "plan_question" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "prisoner_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beat_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "answer" JSONB,

    CONSTRAINT "plan_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_draw" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'committing',
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "snapshot_id" UUID,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "seed" TEXT,
    "revealed_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,
    "voided_by_id" UUID,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_draw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_draw_secret" (
    "draw_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "commitment" TEXT NOT NULL,
    "committed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "secret" TEXT,
    "revealed_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_draw_secret_pkey" PRIMARY KEY ("draw_id","by_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_run_number_key" ON "plan_run"("number");

-- CreateIndex
CREATE INDEX "plan_run_batch_id_number_idx" ON "plan_run"("batch_id", "number");

-- CreateIndex
CREATE INDEX "plan_run_status_beat_at_idx" ON "plan_run"("status", "beat_at");

-- CreateIndex
CREATE INDEX "plan_run_snapshot_id_idx" ON "plan_run"("snapshot_id");

-- CreateIndex
CREATE INDEX "plan_run_person_run_id_chosen_position_idx" ON "plan_run_person"("run_id", "chosen", "position");

-- CreateIndex
CREATE UNIQUE INDEX "plan_run_person_run_id_position_key" ON "plan_run_person"("run_id", "position");

-- CreateIndex
CREATE INDEX "plan_question_run_id_kind_asked_at_idx" ON "plan_question"("run_id", "kind", "asked_at");

-- CreateIndex
CREATE INDEX "plan_question_status_beat_at_idx" ON "plan_question"("status", "beat_at");

-- CreateIndex
CREATE UNIQUE INDEX "plan_draw_batch_id_number_key" ON "plan_draw"("batch_id", "number");

-- AddForeignKey
ALTER TABLE "plan_run" ADD CONSTRAINT "plan_run_parent_run_id_fkey" FOREIGN KEY ("parent_run_id") REFERENCES "plan_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_run" ADD CONSTRAINT "plan_run_draw_id_fkey" FOREIGN KEY ("draw_id") REFERENCES "plan_draw"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_run_person" ADD CONSTRAINT "plan_run_person_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "plan_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_question" ADD CONSTRAINT "plan_question_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "plan_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draw_secret" ADD CONSTRAINT "plan_draw_secret_draw_id_fkey" FOREIGN KEY ("draw_id") REFERENCES "plan_draw"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── who sees what ───────────────────────────────────────────────────────────────────────────────
-- Must agree with lib/planning/rules/runs.ts and draws.ts: planner and supervisor, nobody else, families least of all.
do $$
declare t text;
begin
  foreach t in array array['plan_run', 'plan_run_person', 'plan_question', 'plan_draw', 'plan_draw_secret'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert, update on public.%I to homeward_app', t);
    execute format($p$ create policy read on %I for select to homeward_app
      using (app.is_system() or (select app.has('{planner,supervisor}')))$p$, t);
  end loop;
end $$;
grant usage on all sequences in schema public to homeward_app;
grant delete on plan_run to homeward_app;
revoke update on plan_run_person from homeward_app;

create policy start on plan_run for insert to homeward_app
  with check (app.is_system() or ((select app.has('{planner}')) and created_by_id = app.staff()));
create policy change on plan_run for update to homeward_app
  using (app.is_system() or (select app.has('{planner}'))) with check (app.is_system() or (select app.has('{planner}')));
create policy forget on plan_run for delete to homeward_app using (app.is_system());
-- What a run found is written by the job that found it.
create policy write on plan_run_person for insert to homeward_app with check (app.is_system());
create policy ask on plan_question for insert to homeward_app
  with check (app.is_system() or ((select app.has('{planner,supervisor}')) and asked_by_id = app.staff()));
create policy answer on plan_question for update to homeward_app using (app.is_system()) with check (app.is_system());
create policy open on plan_draw for insert to homeward_app
  with check (app.is_system() or ((select app.has('{planner}')) and opened_by_id = app.staff()));
create policy change on plan_draw for update to homeward_app
  using (app.is_system() or (select app.has('{planner,supervisor}')))
  with check (app.is_system() or (select app.has('{planner,supervisor}')));
create policy commit on plan_draw_secret for insert to homeward_app
  with check (app.is_system() or ((select app.has('{supervisor}')) and by_id = app.staff()));
create policy reveal on plan_draw_secret for update to homeward_app
  using (app.is_system() or ((select app.has('{supervisor}')) and by_id = app.staff()))
  with check (app.is_system() or ((select app.has('{supervisor}')) and by_id = app.staff()));

-- A secret is told when both are in, and not before: who comes second may not know the seed before they decide. The
-- application itself cannot read the column.
revoke select, insert, update on plan_draw_secret from homeward_app;
grant select (draw_id, by_id, commitment, committed_at, revealed_at, refused_at) on plan_draw_secret to homeward_app;
grant insert (draw_id, by_id, commitment, committed_at) on plan_draw_secret to homeward_app;
grant update (secret, revealed_at, refused_at) on plan_draw_secret to homeward_app;
create function app.draw_secrets(draw uuid) returns table (by_id uuid, secret text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.by_id, s.secret from plan_draw_secret s
  where s.draw_id = draw and (app.is_system() or app.has('{planner,supervisor}'))
    and (select count(*) = 2 and count(other.secret) = 2 from plan_draw_secret other where other.draw_id = draw)
  order by s.by_id::text
$$;
grant execute on function app.draw_secrets(uuid) to homeward_app;

-- ── guards ──────────────────────────────────────────────────────────────────────────────────────
-- Must agree with planRunMoves, questionMoves and drawMoves in lib/planning/rules.
insert into app.lifecycle_move (machine, from_status, to_status) values
  ('plan-run', 'queued', 'working'),
  ('plan-run', 'queued', 'cancelled'),
  ('plan-run', 'queued', 'failed'),
  ('plan-run', 'working', 'done'),
  ('plan-run', 'working', 'failed'),
  ('plan-run', 'working', 'timed-out'),
  ('plan-run', 'working', 'cancelled'),
  ('plan-run', 'working', 'killed'),
  ('plan-question', 'queued', 'working'),
  ('plan-question', 'queued', 'failed'),
  ('plan-question', 'working', 'answered'),
  ('plan-question', 'working', 'unfinished'),
  ('plan-question', 'working', 'failed'),
  ('plan-question', 'working', 'killed'),
  ('plan-draw', 'committing', 'closed'),
  ('plan-draw', 'committing', 'void'),
  ('plan-draw', 'closed', 'revealed'),
  ('plan-draw', 'closed', 'void'),
  ('plan-draw', 'revealed', 'void');
create trigger lifecycle before update of status on plan_run for each row execute function app.check_move('plan-run');
create trigger lifecycle before update of status on plan_question for each row execute function app.check_move('plan-question');
create trigger lifecycle before update of status on plan_draw for each row execute function app.check_move('plan-draw');

alter table plan_run add constraint kind_known check (kind in ('plan', 'trial', 'scenario', 'replan'));
alter table plan_run add constraint outcome_known check (outcome in ('certified', 'uncertified', 'infeasible'));
alter table plan_run add constraint step_known check (step in ('levels', 'relaxation', 'reasons', 'check', 'writing'));
alter table plan_run add constraint seed_is_whole check (seed ~ '^[0-9a-f]{64}$');
alter table plan_run add constraint end_is_dated check (
  (status in ('done', 'failed', 'timed-out', 'cancelled', 'killed')) = (finished_at is not null));
alter table plan_run add constraint result_is_whole check (
  (status = 'done') = (outcome is not null) and (outcome is null) = (plan_hash is null)
  and (outcome is null) = (result is null) and (outcome is null) = (solver is null or solver_version is null)
  and (coalesce(outcome, 'infeasible') = 'infeasible') = (levels is null)
  and (levels is null) = (signed_hash is null));
-- A plan is drawn by its approvers; a trial and a scenario by nobody.
alter table plan_run add constraint draw_of_its_kind check (
  case kind when 'plan' then draw_id is not null when 'replan' then parent_run_id is not null else draw_id is null end);
alter table plan_run add constraint keeping_is_whole check (
  (kept_at is null) = (kept_by_id is null) and (kept_at is null or kind = 'scenario'));
alter table plan_run add constraint cancelling_is_whole check ((cancel_asked_at is null) = (cancel_asked_by is null));
alter table plan_run_person add constraint tier_known check (tier between 0 and 4);
alter table plan_run_person add constraint place_known check (place in ('seat', 'stretcher', 'isolation'));
alter table plan_run_person add constraint pin_known check (pin in ('in', 'out'));
alter table plan_run_person add constraint chosen_has_a_line check (not chosen or (line is not null and reserve_rank is null));
alter table plan_question add constraint kind_known check (kind in ('why-not', 'replay'));
alter table plan_question add constraint about_somebody check ((kind = 'why-not') = (prisoner_id is not null));
alter table plan_question add constraint answer_is_whole check ((status = 'answered') = (answer is not null));
alter table plan_draw add constraint closing_is_whole check (
  (snapshot_id is null) = (closed_at is null) and (closed_at is null) = (closed_by_id is null)
  and (status not in ('closed', 'revealed') or snapshot_id is not null));
alter table plan_draw add constraint seed_is_whole check (
  (seed is null or seed ~ '^[0-9a-f]{64}$') and (seed is null) = (revealed_at is null)
  and (status <> 'revealed' or seed is not null));
alter table plan_draw add constraint void_is_whole check (
  (status = 'void') = (void_reason is not null) and (status = 'void') = (voided_at is not null)
  and (status = 'void') = (voided_by_id is not null)
  and (void_reason is null or void_reason in ('reveal-refused', 'secret-lost', 'facts-changed', 'set-up-changed', 'opened-by-mistake')));
alter table plan_draw_secret add constraint commitment_is_a_hash check (commitment ~ '^[0-9a-f]{64}$');
alter table plan_draw_secret add constraint secret_is_what_was_committed check (
  secret is null or encode(sha256(decode(secret, 'hex')), 'hex') = commitment);
alter table plan_draw_secret add constraint reveal_is_whole check (
  (secret is null) = (revealed_at is null) and (revealed_at is null or refused_at is null));
-- One draw of a batch at a time.
create unique index plan_draw_one_open on plan_draw (batch_id) where status in ('committing', 'closed');

-- A run begins waiting; a plan is of the snapshot and the seed of a draw that both approvers revealed.
create function app.run_begins() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status <> 'queued' then
    raise exception 'a run begins waiting' using errcode = 'check_violation';
  end if;
  if new.kind = 'plan' and not exists (
    select 1 from plan_draw d where d.id = new.draw_id and d.batch_id = new.batch_id and d.status = 'revealed'
      and d.snapshot_id = new.snapshot_id and d.seed = new.seed)
  then
    raise exception 'a plan is of a revealed draw of its batch' using errcode = 'check_violation';
  end if;
  if new.parent_run_id is not null and not exists (
    select 1 from plan_run p where p.id = new.parent_run_id and p.batch_id = new.batch_id
      and p.seed = new.seed and (new.kind <> 'replan' or p.draw_id is not distinct from new.draw_id))
  then
    raise exception 'a run made after another has its batch and its draw' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger run_begins before insert on plan_run for each row execute function app.run_begins();

-- What a run was asked never changes; once it has ended nothing does, but that a scenario is kept.
create function app.run_stays() returns trigger language plpgsql as $$
declare
  working text[] := '{status,step,started_at,beat_at,finished_at,ms,solver,solver_version,outcome,levels,bounds,result,plan_hash,signed_hash,fault}';
  asked text[] := '{cancel_asked_at,cancel_asked_by}';
  kept text[] := '{kept_at,kept_by_id}';
begin
  if tg_op = 'DELETE' then
    if old.kind <> 'scenario' or old.kept_at is not null or old.finished_at is null then
      raise exception 'a run is never deleted' using errcode = 'check_violation';
    end if;
    return old;
  end if;
  if (to_jsonb(new) - working - asked - kept) is distinct from (to_jsonb(old) - working - asked - kept)
    or (old.finished_at is not null and (to_jsonb(new) - kept) is distinct from (to_jsonb(old) - kept))
    or (old.kept_at is not null and (new.kept_at, new.kept_by_id) is distinct from (old.kept_at, old.kept_by_id))
    or (new.kept_at is not null and old.status <> 'done')
    or (old.cancel_asked_at is not null and (new.cancel_asked_at, new.cancel_asked_by) is distinct from (old.cancel_asked_at, old.cancel_asked_by))
  then
    raise exception 'a run is never edited' using errcode = 'check_violation';
  end if;
  if app.kind() = 'staff' and (
    (to_jsonb(new) - asked - kept - '{status,finished_at}'::text[]) is distinct from (to_jsonb(old) - asked - kept - '{status,finished_at}'::text[])
    or (new.status <> old.status and new.status <> 'cancelled')
    or (new.status <> old.status and old.status <> 'queued')
    or (new.kept_by_id is distinct from old.kept_by_id and new.kept_by_id is distinct from app.staff())
    or (new.cancel_asked_by is distinct from old.cancel_asked_by and new.cancel_asked_by is distinct from app.staff()))
  then
    raise exception 'what a run found is written by the job that found it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger run_stays before update or delete on plan_run for each row execute function app.run_stays();

-- The people of a run are written while it works, and never touched again.
create function app.run_people_once() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from (select distinct run_id from fresh) f join plan_run r on r.id = f.run_id where r.status <> 'working') then
    raise exception 'the people of a run are written while it works' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger run_people_once after insert on plan_run_person referencing new table as fresh
  for each statement execute function app.run_people_once();
create function app.never_edited() returns trigger language plpgsql as $$
begin
  raise exception '% is never edited', tg_table_name using errcode = 'check_violation';
end $$;
create trigger never_edited before update on plan_run_person for each row execute function app.never_edited();

create function app.question_stays() returns trigger language plpgsql as $$
declare open text[] := '{status,beat_at,answered_at,answer}';
begin
  if old.answered_at is not null or (to_jsonb(new) - open) is distinct from (to_jsonb(old) - open) then
    raise exception 'an answer is never edited' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger question_stays before update on plan_question for each row execute function app.question_stays();

-- A draw's snapshot is closed once, over two commitments; its seed is what the snapshot and the two secrets make.
create function app.draw_holds() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  open text[] := '{status,snapshot_id,closed_by_id,closed_at,seed,revealed_at,void_reason,voided_by_id,voided_at}';
  made text;
begin
  if (to_jsonb(new) - open) is distinct from (to_jsonb(old) - open) or old.status = 'void'
    or (old.snapshot_id is not null and (new.snapshot_id, new.closed_by_id, new.closed_at) is distinct from (old.snapshot_id, old.closed_by_id, old.closed_at))
    or (old.seed is not null and (new.seed, new.revealed_at) is distinct from (old.seed, old.revealed_at))
  then
    raise exception 'a draw is never edited' using errcode = 'check_violation';
  end if;
  if new.status = 'closed' and old.status = 'committing'
    and (select count(*) from plan_draw_secret s where s.draw_id = new.id) <> 2
  then
    raise exception 'a draw is closed over two commitments' using errcode = 'check_violation';
  end if;
  if new.seed is distinct from old.seed then
    select encode(sha256(decode(n.hash, 'hex') || (
        select string_agg(decode(s.secret, 'hex'), ''::bytea order by s.by_id::text) from plan_draw_secret s where s.draw_id = new.id)), 'hex')
      into made from plan_snapshot n where n.id = new.snapshot_id;
    if made is distinct from new.seed or exists (select 1 from plan_draw_secret s where s.draw_id = new.id and s.secret is null) then
      raise exception 'a seed is what the snapshot and both secrets make' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger draw_holds before update on plan_draw for each row execute function app.draw_holds();

create function app.secret_holds() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  fixed text[] := '{secret,revealed_at,refused_at}';
  draw plan_draw%rowtype;
begin
  select * into draw from plan_draw d where d.id = new.draw_id;
  if tg_op = 'INSERT' then
    if draw.status <> 'committing' or draw.opened_by_id = new.by_id or new.secret is not null
      or (select count(*) from plan_draw_secret s where s.draw_id = new.draw_id) >= 2
    then
      raise exception 'two others commit before a draw is closed' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if (to_jsonb(new) - fixed) is distinct from (to_jsonb(old) - fixed) or old.revealed_at is not null or old.refused_at is not null
    or (new.secret is not null and draw.status <> 'closed')
  then
    raise exception 'a commitment stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger secret_holds before insert or update on plan_draw_secret for each row execute function app.secret_holds();

-- ── what a scenario that nobody kept leaves ─────────────────────────────────────────────────────
-- Its snapshot goes with it, when no other run and no draw stands on that snapshot. Any other stays as it was written.
create function app.snapshot_stays() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare snapshot uuid := case tg_table_name when 'plan_snapshot' then (to_jsonb(old) ->> 'id')::uuid else (to_jsonb(old) ->> 'snapshot_id')::uuid end;
begin
  if tg_op = 'DELETE' and app.is_system()
    and not exists (select 1 from plan_run r where r.snapshot_id = snapshot)
    and not exists (select 1 from plan_draw d where d.snapshot_id = snapshot)
  then
    return old;
  end if;
  raise exception 'what is written here stays written' using errcode = 'integrity_constraint_violation';
end $$;
do $$
declare t text;
begin
  foreach t in array array['plan_snapshot', 'plan_snapshot_gate'] loop
    execute format('drop trigger stay on %I', t);
    execute format('create trigger stay before update or delete on %I for each row execute function app.snapshot_stays()', t);
    execute format('grant delete on %I to homeward_app', t);
    execute format('create policy forget on %I for delete to homeward_app using (app.is_system())', t);
  end loop;
end $$;
