-- CreateTable
CREATE TABLE "correspondent" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name_uk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "party_id" UUID,
    "languages" TEXT[],
    "reply_days" INTEGER NOT NULL DEFAULT 30,
    "address" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "correspondent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correspondence_thread" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "correspondent_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "correspondence_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correspondence_line" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deadline" DATE,
    "next_step" TEXT,
    "next_note" TEXT,
    "next_owner_id" UUID,
    "next_due" DATE,
    "state" TEXT NOT NULL DEFAULT 'nothing-asked',
    "asked_on" DATE,
    "owed_since" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "correspondence_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correspondence_entry" (
    "id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "reply" TEXT,
    "ground" TEXT,
    "ground_note" TEXT,
    "subject" TEXT,
    "about_from" DATE,
    "about_to" DATE,
    "about_precision" TEXT NOT NULL DEFAULT 'unknown',
    "about_approximate" BOOLEAN NOT NULL DEFAULT false,
    "serious" BOOLEAN,
    "paper_number" TEXT,
    "paper_date" DATE,
    "way" TEXT NOT NULL,
    "authenticated" TEXT NOT NULL DEFAULT 'unclear',
    "scan_hash" TEXT,
    "attachment_id" UUID,
    "occurred_on" DATE NOT NULL,
    "source" TEXT,
    "note" TEXT,
    "claim_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdraw_reason" TEXT,
    "withdraw_note" TEXT,
    "looked_at_at" TIMESTAMPTZ(3),
    "looked_at_by_id" UUID,
    "looked_at_outcome" TEXT,
    "looked_at_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "correspondence_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correspondence_health" (
    "entry_id" UUID NOT NULL,
    "detail_enc" BYTEA NOT NULL,

    CONSTRAINT "correspondence_health_pkey" PRIMARY KEY ("entry_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "correspondent_code_key" ON "correspondent"("code");

-- CreateIndex
CREATE UNIQUE INDEX "correspondence_thread_number_key" ON "correspondence_thread"("number");

-- CreateIndex
CREATE INDEX "correspondence_thread_correspondent_id_number_idx" ON "correspondence_thread"("correspondent_id", "number");

-- CreateIndex
CREATE INDEX "correspondence_line_thread_id_position_idx" ON "correspondence_line"("thread_id", "position");

-- CreateIndex
CREATE INDEX "correspondence_line_prisoner_id_idx" ON "correspondence_line"("prisoner_id");

-- CreateIndex
CREATE INDEX "correspondence_line_asked_on_idx" ON "correspondence_line"("asked_on");

-- CreateIndex
CREATE INDEX "correspondence_line_next_owner_id_next_due_idx" ON "correspondence_line"("next_owner_id", "next_due");

-- CreateIndex
CREATE INDEX "correspondence_entry_line_id_occurred_on_idx" ON "correspondence_entry"("line_id", "occurred_on");

-- CreateIndex
CREATE INDEX "correspondence_entry_prisoner_id_occurred_on_idx" ON "correspondence_entry"("prisoner_id", "occurred_on");

-- CreateIndex
CREATE INDEX "correspondence_entry_recorded_at_idx" ON "correspondence_entry"("recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "correspondence_entry_paper_id_line_id_kind_key" ON "correspondence_entry"("paper_id", "line_id", "kind");

-- AddForeignKey
ALTER TABLE "correspondent" ADD CONSTRAINT "correspondent_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correspondence_thread" ADD CONSTRAINT "correspondence_thread_correspondent_id_fkey" FOREIGN KEY ("correspondent_id") REFERENCES "correspondent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correspondence_line" ADD CONSTRAINT "correspondence_line_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "correspondence_thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correspondence_line" ADD CONSTRAINT "correspondence_line_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correspondence_entry" ADD CONSTRAINT "correspondence_entry_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "correspondence_line"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correspondence_entry" ADD CONSTRAINT "correspondence_entry_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correspondence_entry" ADD CONSTRAINT "correspondence_entry_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correspondence_health" ADD CONSTRAINT "correspondence_health_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "correspondence_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── who sees what ───────────────────────────────────────────────────────────────────────────────
-- Must agree with mayReadCorrespondence, mayWriteCorrespondence and mayReadHealthNews in lib/access/rules.ts.
do $$
declare t text;
begin
  foreach t in array array['correspondent', 'correspondence_thread', 'correspondence_line', 'correspondence_entry',
    'correspondence_health'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert, update on public.%I to homeward_app', t);
  end loop;
end $$;
grant usage on all sequences in schema public to homeward_app;
revoke update on correspondence_thread, correspondence_health from homeward_app;

-- Configuration: no personal data.
create policy read on correspondent for select to homeward_app using (app.staff() is not null or app.is_system());
create policy add on correspondent for insert to homeward_app
  with check (app.is_system() or (select app.has('{administrator}')));
create policy change on correspondent for update to homeward_app
  using (app.is_system() or (select app.has('{administrator}'))) with check (app.is_system() or (select app.has('{administrator}')));

-- Entries: those who work the case and planning; the medical officer news of health alone.
create policy read on correspondence_entry for select to homeward_app using (
  app.is_system() or (select app.has('{case-officer,analyst,supervisor,planner}'))
  or (kind = 'health-news' and (select app.has('{medical-officer}'))));
create policy write on correspondence_entry for insert to homeward_app
  with check (app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and recorded_by_id = app.staff()));
create policy change on correspondence_entry for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));

-- A line is seen by whoever sees all of them, or an entry of it.
create policy read on correspondence_line for select to homeward_app using (
  app.is_system() or (select app.has('{case-officer,analyst,supervisor,planner}'))
  or ((select app.has('{medical-officer}')) and exists (select 1 from correspondence_entry e where e.line_id = correspondence_line.id)));
create policy write on correspondence_line for insert to homeward_app
  with check (app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and added_by_id = app.staff()));
create policy change on correspondence_line for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));

-- Nothing about a sealed record exists for anyone below supervisor.
do $$
declare t text;
begin
  foreach t in array array['correspondence_line', 'correspondence_entry'] loop
    execute format($p$
      create policy sealed on %I as restrictive for all to homeward_app
        using (app.is_system() or not app.sealed(prisoner_id) or (select app.has('{supervisor}')))
        with check (app.is_system() or not app.sealed(prisoner_id) or (select app.has('{supervisor}')))$p$, t);
  end loop;
end $$;

-- A matter is there for whoever sees one of its lines: a list of sealed people is no list for anyone else.
create policy read on correspondence_thread for select to homeward_app
  using (exists (select 1 from correspondence_line l where l.thread_id = correspondence_thread.id));
create policy write on correspondence_thread for insert to homeward_app
  with check (app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and opened_by_id = app.staff()));

-- What news of health says: not for planning.
create policy read on correspondence_health for select to homeward_app using (
  (app.is_system() or (select app.has('{case-officer,analyst,supervisor,medical-officer}')))
  and exists (select 1 from correspondence_entry e where e.id = entry_id));
create policy write on correspondence_health for insert to homeward_app with check (
  (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  and exists (select 1 from correspondence_entry e where e.id = entry_id and e.kind = 'health-news'));

-- ── guards ──────────────────────────────────────────────────────────────────────────────────────
alter table correspondent add constraint kind_known
  check (kind in ('information-bureau', 'central-agency', 'mediator', 'other-body'));
alter table correspondent add constraint languages_known
  check (cardinality(languages) between 1 and 3 and languages <@ '{uk,ru,en}'::text[]);
alter table correspondent add constraint reply_days_sound check (reply_days between 1 and 365);
alter table correspondence_entry add constraint kind_known check (kind in (
  'name-submitted', 'question', 'reminder', 'reply', 'refusal', 'acknowledgement', 'capture-card', 'notification', 'health-news'));
alter table correspondence_entry add constraint direction_known check (direction in ('in', 'out'));
alter table correspondence_entry add constraint way_known check (way in ('post', 'hand', 'e-mail', 'meeting', 'telephone'));
alter table correspondence_entry add constraint authenticated_known check (authenticated in ('yes', 'no', 'unclear'));
alter table correspondence_entry add constraint scan_is_hashed check (scan_hash ~ '^[0-9a-f]{64}$');
alter table correspondence_entry add constraint reply_is_coded check (
  (kind = 'reply') = (reply is not null)
  and (reply is null or reply in ('held', 'not-held', 'no-information', 'deceased', 'refused', 'partial')));
alter table correspondence_entry add constraint refusal_has_its_ground check (
  (kind = 'refusal' or coalesce(reply = 'refused', false)) = (ground is not null));
alter table correspondence_entry add constraint notification_has_its_subject check (
  (kind = 'notification') = (subject is not null)
  and (subject is null or subject in ('transfer', 'admission', 'death', 'death-certificate', 'release', 'repatriation', 'escape')));
alter table correspondence_entry add constraint health_is_weighed check ((kind = 'health-news') = (serious is not null));
alter table correspondence_entry add constraint withdrawal_is_whole check (
  (withdrawn_at is null) = (withdrawn_by_id is null) and (withdrawn_at is null) = (withdraw_reason is null));
alter table correspondence_entry add constraint look_is_whole check (
  (looked_at_at is null) = (looked_at_by_id is null) and (looked_at_at is null) = (looked_at_outcome is null));
alter table correspondence_entry add constraint second_person check (looked_at_by_id is null or looked_at_by_id <> recorded_by_id);

-- An entry says something about the person of its line.
create function app.entry_of_its_line() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from correspondence_line l where l.id = new.line_id and l.prisoner_id = new.prisoner_id) then
    raise exception 'an entry is about the person of its line' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
create trigger entry_of_its_line before insert on correspondence_entry for each row execute function app.entry_of_its_line();

-- What was written from a paper stays as it was written. It is withdrawn once, by whoever withdraws it; a claim is tied to
-- it once; that a report of death was looked at is said once, by an analyst or a supervisor who did not record it.
create function app.entry_stays() returns trigger language plpgsql as $$
declare open text[] := '{claim_id,withdrawn_at,withdrawn_by_id,withdraw_reason,withdraw_note,looked_at_at,looked_at_by_id,looked_at_outcome,looked_at_note,version}';
begin
  if current_user <> 'homeward_app' and (to_jsonb(new) - '{prisoner_id}'::text[]) = (to_jsonb(old) - '{prisoner_id}'::text[]) then
    return new;
  end if;
  -- The claim is gone with its record; nothing else may untie it.
  if current_user <> 'homeward_app' and (to_jsonb(new) - '{claim_id}'::text[]) = (to_jsonb(old) - '{claim_id}'::text[]) then
    return new;
  end if;
  if (to_jsonb(new) - open) is distinct from (to_jsonb(old) - open)
    or old.withdrawn_at is not null
    or (old.claim_id is not null and new.claim_id is distinct from old.claim_id)
    or (old.looked_at_at is not null and new.looked_at_at is distinct from old.looked_at_at)
  then
    raise exception 'an entry is never edited' using errcode = 'check_violation';
  end if;
  if app.kind() = 'staff' and (
    (new.withdrawn_by_id is distinct from old.withdrawn_by_id and new.withdrawn_by_id is distinct from app.staff())
    or (new.looked_at_by_id is distinct from old.looked_at_by_id
      and (new.looked_at_by_id is distinct from app.staff() or not app.has('{analyst,supervisor}'))))
  then
    raise exception 'what is said is said in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger entry_stays before update on correspondence_entry for each row execute function app.entry_stays();

create function app.line_stays() returns trigger language plpgsql as $$
declare open text[] := '{deadline,next_step,next_note,next_owner_id,next_due,state,asked_on,owed_since,version}';
begin
  if current_user <> 'homeward_app' and (to_jsonb(new) - '{prisoner_id}'::text[]) = (to_jsonb(old) - '{prisoner_id}'::text[]) then
    return new;
  end if;
  if (to_jsonb(new) - open) is distinct from (to_jsonb(old) - open) then
    raise exception 'a line stays in its matter' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger line_stays before update on correspondence_line for each row execute function app.line_stays();

-- ── when two records are joined ─────────────────────────────────────────────────────────────────
-- Lines and entries go with the person. The list is read and written again with two more, whatever else it has come to hold.
do $$
declare listed text;
begin
  select string_agg(format('(%L, %L, %L)', name, at_column, by_column), ', ') into listed from (
    select * from app.hanging_tables()
    union all values ('correspondence_line', 'added_at', 'added_by_id'), ('correspondence_entry', 'recorded_at', 'recorded_by_id')) t;
  execute format('create or replace function app.hanging_tables() returns table (name text, at_column text, by_column text)
    language sql immutable as $f$ values %s $f$', listed);
end $$;
do $$
declare t text;
begin
  foreach t in array array['correspondence_line', 'correspondence_entry'] loop
    execute format('create trigger not_on_a_joined_record after insert on %I referencing new table as fresh
      for each statement execute function app.not_on_a_joined_record()', t);
  end loop;
end $$;
