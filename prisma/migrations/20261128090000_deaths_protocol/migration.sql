-- CreateTable
CREATE TABLE "death_decision" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "ground" TEXT NOT NULL DEFAULT 'identifiers',
    "check_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "claim_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "rule_version" INTEGER,
    "board_number" TEXT,
    "board_on" DATE,
    "board_body" TEXT,
    "minutes_id" UUID,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposed_as" TEXT,
    "note_enc" BYTEA,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_as" TEXT,
    "decision_reason" TEXT,
    "decision_enc" BYTEA,
    "acknowledged_at" TIMESTAMPTZ(3),
    "no_family_by_id" UUID,
    "no_family_at" TIMESTAMPTZ(3),
    "no_family_enc" BYTEA,
    "no_family_agreed_id" UUID,
    "revoke_asked_by_id" UUID,
    "revoke_asked_at" TIMESTAMPTZ(3),
    "revoke_reason" TEXT,
    "revoke_enc" BYTEA,
    "revoked_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "death_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "death_telling" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "sought_id" UUID NOT NULL,
    "what" TEXT NOT NULL DEFAULT 'death',
    "status" TEXT NOT NULL DEFAULT 'assigned',
    "version" INTEGER NOT NULL DEFAULT 1,
    "officer_id" UUID NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "plan_enc" BYTEA NOT NULL,
    "language" TEXT NOT NULL,
    "script_version" INTEGER NOT NULL,
    "script_enc" BYTEA NOT NULL,
    "arranged_by_id" UUID NOT NULL,
    "arranged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "notes_enc" BYTEA,
    "told_at" TIMESTAMPTZ(3),
    "told_how" TEXT,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_how" TEXT,
    "acknowledged_enc" BYTEA,
    "recorded_by_id" UUID,

    CONSTRAINT "death_telling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "death_telling_attempt" (
    "id" UUID NOT NULL,
    "telling_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "note_enc" BYTEA,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "death_telling_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "death_decision_number_key" ON "death_decision"("number");

-- CreateIndex
CREATE INDEX "death_decision_prisoner_id_idx" ON "death_decision"("prisoner_id");

-- CreateIndex
CREATE INDEX "death_decision_status_proposed_at_idx" ON "death_decision"("status", "proposed_at");

-- CreateIndex
CREATE INDEX "death_telling_officer_id_status_idx" ON "death_telling"("officer_id", "status");

-- CreateIndex
CREATE INDEX "death_telling_inquiry_id_idx" ON "death_telling"("inquiry_id");

-- CreateIndex
CREATE UNIQUE INDEX "death_telling_decision_id_sought_id_what_key" ON "death_telling"("decision_id", "sought_id", "what");

-- CreateIndex
CREATE INDEX "death_telling_attempt_telling_id_idx" ON "death_telling_attempt"("telling_id");

-- AddForeignKey
ALTER TABLE "death_decision" ADD CONSTRAINT "death_decision_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "death_telling" ADD CONSTRAINT "death_telling_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "death_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "death_telling" ADD CONSTRAINT "death_telling_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "death_telling" ADD CONSTRAINT "death_telling_sought_id_fkey" FOREIGN KEY ("sought_id") REFERENCES "sought_person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "death_telling_attempt" ADD CONSTRAINT "death_telling_attempt_telling_id_fkey" FOREIGN KEY ("telling_id") REFERENCES "death_telling"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── who may know ────────────────────────────────────────────────────────────────────────────────
-- Until a family has acknowledged it, a decision of death exists for analysts, supervisors and the officer sent to tell it,
-- and for nobody else. Must agree with lib/access and lib/deaths/rules; tests/deaths/reach.db.test.ts compares them.
do $$
declare t text;
begin
  foreach t in array array['death_decision', 'death_telling', 'death_telling_attempt'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on public.%I to homeward_app', t);
  end loop;
end $$;
grant update on death_decision, death_telling to homeward_app;
grant usage on all sequences in schema public to homeward_app;

-- Whether the acting person was sent to tell this. A security definer, or the two tables' policies would ask each other.
create function app.tells_death(decision uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from death_telling t join app_user u on u.id = t.officer_id
    where t.decision_id = decision and t.officer_id = app.staff() and u.active)
$$;
create function app.death_of(decision uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select prisoner_id from death_decision where id = decision $$;

create policy read on death_decision for select to homeward_app using (
  app.is_system()
  or ((not app.sealed(prisoner_id) or (select app.has('{supervisor}')))
      and ((select app.has('{analyst,supervisor}')) or app.tells_death(id))));
create policy propose on death_decision for insert to homeward_app with check (
  status = 'proposed' and decided_by_id is null
  and (app.is_system() or ((select app.has('{analyst,supervisor}')) and proposed_by_id = app.staff()
    and (not app.sealed(prisoner_id) or (select app.has('{supervisor}'))))));
create policy change on death_decision for update to homeward_app
  using (app.is_system() or (select app.has('{analyst,supervisor}')) or app.tells_death(id))
  with check (app.is_system() or (select app.has('{analyst,supervisor}')) or app.tells_death(id));

-- The family sees that it was told once it has acknowledged it, and nothing of the decision.
create policy read on death_telling for select to homeward_app using (
  app.is_system()
  or (inquiry_id = app.family() and acknowledged_at is not null)
  or ((not app.sealed(app.death_of(decision_id)) or (select app.has('{supervisor}')))
      and ((select app.has('{analyst,supervisor}')) or officer_id = app.staff())));
create policy arrange on death_telling for insert to homeward_app with check (
  status = 'assigned' and told_at is null and acknowledged_at is null
  and (app.is_system() or ((select app.has('{analyst,supervisor}')) and arranged_by_id = app.staff()))
  and exists (select 1 from sought_person s where s.id = sought_id and s.inquiry_id = death_telling.inquiry_id
    and s.prisoner_id = app.death_of(decision_id)));
create policy change on death_telling for update to homeward_app
  using (app.is_system() or (select app.has('{analyst,supervisor}')) or officer_id = app.staff())
  with check (app.is_system() or (select app.has('{analyst,supervisor}')) or officer_id = app.staff());

create policy read on death_telling_attempt for select to homeward_app
  using (exists (select 1 from death_telling t where t.id = telling_id and (app.is_system() or app.staff() is not null)));
create policy write on death_telling_attempt for insert to homeward_app with check (
  app.is_system() or (recorded_by_id = app.staff()
    and exists (select 1 from death_telling t where t.id = telling_id and t.officer_id = app.staff())));
create trigger stay before update or delete on death_telling_attempt for each row execute function app.stay();

-- ── what is written stays written; each word in one's own name ──
create trigger stays before update on death_decision for each row
  execute function app.only_these_change('status', 'version', 'proposed_as', 'decided_by_id', 'decided_at', 'decided_as',
    'decision_reason', 'decision_enc', 'acknowledged_at', 'no_family_by_id', 'no_family_at', 'no_family_enc', 'no_family_agreed_id',
    'revoke_asked_by_id', 'revoke_asked_at', 'revoke_reason', 'revoke_enc', 'revoked_by_id', 'revoked_at');
create trigger stays before update on death_telling for each row
  execute function app.only_these_change('status', 'version', 'officer_id', 'planned_at', 'plan_enc', 'language', 'script_version',
    'script_enc', 'arranged_by_id', 'arranged_at', 'notes_enc', 'told_at', 'told_how', 'acknowledged_at', 'acknowledged_how',
    'acknowledged_enc', 'recorded_by_id');

-- Whether somebody holds this role now; to ask it of the person who is not acting.
create function app.holds_role(person uuid, wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from user_role r join app_user u on u.id = r.user_id where u.id = person and u.active and r.role = wanted)
$$;

-- The families that seek this person and are told, and which of them have acknowledged it. Families whose inquiry is over,
-- or whose kinship was refused, are none. By the owner, because the officer of one family reads nothing of another's.
create function app.death_progress(decision uuid) returns table (sought_id uuid, acknowledged boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, exists (select 1 from death_telling t
    where t.decision_id = d.id and t.sought_id = s.id and t.what = 'death' and t.status = 'acknowledged')
  from death_decision d join sought_person s on s.prisoner_id = d.prisoner_id join inquiry i on i.id = s.inquiry_id
  where d.id = decision and s.link_status in ('matched', 'verified') and i.status not in ('closed', 'rejected')
    and i.kinship <> 'refused'
    and (app.is_system() or app.has('{analyst,supervisor}') or app.tells_death(decision))
$$;

-- What no bug can pass: two people, one an analyst and one a supervisor; acknowledged only when every family has.
create function app.death_by_two() returns trigger language plpgsql as $$
declare changes boolean := new.status is distinct from old.status;
begin
  if current_user <> 'homeward_app' then return new; end if;
  if app.kind() = 'staff' and (
    (new.decided_by_id is distinct from old.decided_by_id
      and (new.decided_by_id is distinct from app.staff() or not app.has('{analyst,supervisor}')))
    or (new.revoke_asked_by_id is distinct from old.revoke_asked_by_id and new.revoke_asked_by_id is not null
      and (new.revoke_asked_by_id <> app.staff() or not app.has('{analyst,supervisor}')))
    or (new.revoke_asked_by_id is null and old.revoke_asked_by_id is not null and not app.has('{analyst,supervisor}'))
    or (new.revoked_by_id is distinct from old.revoked_by_id
      and (new.revoked_by_id is distinct from app.staff() or not app.has('{analyst,supervisor}')))
    or (new.no_family_by_id is distinct from old.no_family_by_id and new.no_family_by_id is not null
      and (new.no_family_by_id <> app.staff() or not app.has('{analyst,supervisor}')))
    or (new.no_family_agreed_id is distinct from old.no_family_agreed_id
      and (new.no_family_agreed_id is distinct from app.staff() or not app.has('{analyst,supervisor}')))
    or (changes and new.status = 'withdrawn' and old.proposed_by_id is distinct from app.staff()))
  then
    raise exception 'a death is decided by whoever decides it' using errcode = 'insufficient_privilege';
  end if;
  if changes and new.status = 'decided' and not (
    app.holds_role(new.proposed_by_id, new.proposed_as) and app.holds_role(new.decided_by_id, new.decided_as)) then
    raise exception 'a death is decided by an analyst and a supervisor' using errcode = 'insufficient_privilege';
  end if;
  if changes and new.status = 'acknowledged' and exists (select 1 from app.death_progress(new.id) where not acknowledged) then
    raise exception 'a death is acknowledged by every family' using errcode = 'check_violation';
  end if;
  if changes and new.status = 'acknowledged' and new.no_family_agreed_id is null
    and not exists (select 1 from app.death_progress(new.id)) then
    raise exception 'that no family is known is said by two' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger by_two before update on death_decision for each row execute function app.death_by_two();

alter table death_decision add constraint two_people check (decided_by_id is null or decided_by_id <> proposed_by_id);
alter table death_decision add constraint two_roles check (
  (proposed_as is null) = (decided_as is null)
  and (proposed_as is null or (proposed_as in ('analyst', 'supervisor') and decided_as in ('analyst', 'supervisor') and proposed_as <> decided_as)));
alter table death_decision add constraint decision_is_whole check (
  (decided_by_id is null) = (decided_at is null)
  and (status not in ('decided', 'acknowledged', 'revoked') or (decided_by_id is not null and decided_as is not null))
  and (status <> 'returned' or (decided_by_id is not null and decision_reason is not null))
  and (status not in ('proposed', 'withdrawn') or decided_by_id is null));
alter table death_decision add constraint ground_is_whole check (case ground
  when 'identifiers' then cardinality(check_ids) + cardinality(claim_ids) > 0 and rule_version is not null
    and num_nonnulls(board_number, board_on, board_body, minutes_id) = 0
  when 'board' then num_nulls(board_number, board_on, board_body, minutes_id) = 0
    and cardinality(check_ids) + cardinality(claim_ids) = 0
  else false end);
alter table death_decision add constraint no_family_is_whole check (
  (no_family_by_id is null) = (no_family_at is null) and (no_family_by_id is null) = (no_family_enc is null)
  and (no_family_agreed_id is null or no_family_agreed_id <> no_family_by_id));
alter table death_decision add constraint acknowledgement_is_whole check (
  (status <> 'acknowledged' or acknowledged_at is not null) and (acknowledged_at is null or status in ('acknowledged', 'revoked')));
alter table death_decision add constraint revocation_is_whole check (
  (revoke_asked_by_id is null) = (revoke_asked_at is null) and (revoke_asked_by_id is null) = (revoke_reason is null)
  and (revoked_by_id is null) = (revoked_at is null) and (status = 'revoked') = (revoked_by_id is not null)
  and (revoked_by_id is null or (revoke_asked_by_id is not null and revoked_by_id <> revoke_asked_by_id)));
alter table death_telling add constraint what_known check (what in ('death', 'correction'));
alter table death_telling add constraint telling_is_whole check (
  (status in ('told', 'acknowledged')) = (told_at is not null) and (told_at is null) = (told_how is null)
  and (status = 'acknowledged') = (acknowledged_at is not null) and (acknowledged_at is null) = (acknowledged_how is null)
  and (acknowledged_at is null) = (acknowledged_enc is null) and (told_at is null or recorded_by_id is not null));
create unique index death_decision_one_open on death_decision (prisoner_id) where status in ('proposed', 'decided');

create trigger lifecycle before update of status on death_decision for each row execute function app.check_move('death');
create trigger lifecycle before update of status on death_telling for each row execute function app.check_move('death-telling');
insert into app.lifecycle_move (machine, from_status, to_status) values
  ('death', 'proposed', 'decided'),
  ('death', 'proposed', 'returned'),
  ('death', 'proposed', 'withdrawn'),
  ('death', 'decided', 'acknowledged'),
  ('death', 'decided', 'revoked'),
  ('death', 'acknowledged', 'revoked'),
  ('death-telling', 'assigned', 'told'),
  ('death-telling', 'assigned', 'cancelled'),
  ('death-telling', 'told', 'acknowledged'),
  ('death-telling', 'cancelled', 'assigned');

-- ── the record says it only then ──
-- A record becomes, and stays, "deceased, confirmed" with an acknowledged decision and not otherwise. A join of two records
-- is the owner's act and asks its own question about the status.
create function app.death_stands(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select 1 from death_decision where prisoner_id = person and status = 'acknowledged') $$;
create function app.death_only_when_acknowledged() returns trigger language plpgsql as $$
begin
  if current_user <> 'homeward_app' or new.status = old.status then return new; end if;
  if new.status = 'deceased-confirmed' and not app.death_stands(new.id) then
    raise exception 'no death is confirmed before the family has acknowledged it' using errcode = 'check_violation';
  end if;
  if old.status = 'deceased-confirmed' and app.death_stands(new.id) then
    raise exception 'a death is taken back by two people' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger death before update of status on prisoner for each row execute function app.death_only_when_acknowledged();

-- ── what would say it by another way ──
-- Remains that were established as somebody say that this person is dead. Until it was acknowledged they are seen by those
-- who decide on deaths, and by the officer sent to tell it.
create function app.untold_remains(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from identity_case c join identity_decision d on d.case_id = c.id join prisoner p on p.id = d.prisoner_id
    where c.id = wanted and c.subject_kind = 'remains' and d.status = 'established' and p.status <> 'deceased-confirmed'
      and not exists (select 1 from death_decision x join death_telling t on t.decision_id = x.id
        where x.prisoner_id = p.id and t.officer_id = app.staff()))
$$;
create policy untold on identity_case as restrictive for select to homeward_app using (
  app.is_system() or (select app.has('{analyst,supervisor}')) or not app.untold_remains(id));

-- A board's minutes are a document of the record that only those read who decide.
alter table attachment drop constraint sensitivity_known;
alter table attachment add constraint sensitivity_known check (sensitivity in ('ordinary', 'medical', 'sealed', 'deaths'));
-- A line is added to whatever the table of readers says by now; other migrations may have changed it before this one.
do $$
declare was text := pg_get_functiondef('app.reads_attachment(text)'::regprocedure); becomes text;
begin
  becomes := replace(was, 'else false end', 'when ''deaths'' then app.has(''{analyst,supervisor}'') else false end');
  if becomes = was then raise exception 'the readers of attachments are written otherwise by now'; end if;
  execute becomes;
end $$;

-- ── what hangs from a record moves with it when two are joined ──
do $$
declare known text;
begin
  select string_agg(format('(%L, %L, %L)', name, at_column, by_column), ', ') into known from (
    select name, at_column, by_column from app.hanging_tables()
    union values ('death_decision', 'proposed_at', 'proposed_by_id')) as hanging;
  execute format('create or replace function app.hanging_tables() returns table (name text, at_column text, by_column text)
    language sql immutable as $f$ values %s $f$', known);
end $$;
create trigger not_on_a_joined_record after insert on death_decision referencing new table as fresh
  for each statement execute function app.not_on_a_joined_record();

revoke all on function app.tells_death(uuid), app.death_of(uuid), app.holds_role(uuid, text), app.death_progress(uuid),
  app.death_stands(uuid), app.untold_remains(uuid) from public;
grant execute on function app.tells_death(uuid), app.death_of(uuid), app.holds_role(uuid, text), app.death_progress(uuid),
  app.death_stands(uuid), app.untold_remains(uuid), app.death_by_two(), app.death_only_when_acknowledged() to homeward_app;

-- Whether a board's minutes are there and kept from everybody else; asked also by the officer who records the
-- acknowledgement and may not read them.
create function app.minutes_stand(file uuid, person uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when not (app.is_system() or app.has('{case-officer,analyst,supervisor}')) then 'missing'
    else coalesce((select case when a.sensitivity = 'deaths' then 'ready' else 'read-by-others' end
      from attachment a where a.id = file and a.prisoner_id = person and a.status = 'ready'), 'missing') end
$$;
revoke all on function app.minutes_stand(uuid, uuid) from public;
grant execute on function app.minutes_stand(uuid, uuid) to homeward_app;

-- The inquiries whose families have acknowledged a death that stands: once it stands, and for whoever recorded the last.
create function app.death_acknowledged_by(decision uuid)
returns table (inquiry_id uuid, sought_id uuid, status text, told_at timestamptz, how text, officer_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.inquiry_id, t.sought_id, i.status, t.told_at, t.told_how, t.officer_id
  from death_telling t join death_decision d on d.id = t.decision_id join inquiry i on i.id = t.inquiry_id
  where d.id = decision and d.status = 'acknowledged' and t.what = 'death' and t.status = 'acknowledged'
    and (app.is_system() or app.has('{analyst,supervisor}') or app.tells_death(decision))
$$;
revoke all on function app.death_acknowledged_by(uuid) from public;
grant execute on function app.death_acknowledged_by(uuid) to homeward_app;
