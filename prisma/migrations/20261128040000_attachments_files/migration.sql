-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'receiving',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sensitivity" TEXT NOT NULL,
    "subject_type" TEXT,
    "subject_id" UUID,
    "name_enc" BYTEA NOT NULL,
    "about_enc" BYTEA NOT NULL,
    "kind" TEXT,
    "size" INTEGER,
    "received" INTEGER NOT NULL DEFAULT 0,
    "pieces_hash" TEXT NOT NULL DEFAULT '',
    "came_hash" TEXT,
    "kept_hash" TEXT,
    "kept_size" INTEGER,
    "preview_size" INTEGER,
    "width" INTEGER,
    "height" INTEGER,
    "key_enc" BYTEA NOT NULL,
    "store" TEXT NOT NULL,
    "scan" TEXT NOT NULL DEFAULT 'not-scanned',
    "finding" TEXT,
    "refusal" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),
    "released_by_id" UUID,
    "released_at" TIMESTAMPTZ(3),
    "release_reason" TEXT,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment_event" (
    "id" UUID NOT NULL,
    "attachment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "attachment_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_piece" (
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_piece_pkey" PRIMARY KEY ("key","position")
);

-- CreateIndex
CREATE INDEX "attachment_prisoner_id_created_at_idx" ON "attachment"("prisoner_id", "created_at");

-- CreateIndex
CREATE INDEX "attachment_status_updated_at_idx" ON "attachment"("status", "updated_at");

-- CreateIndex
CREATE INDEX "attachment_subject_type_subject_id_idx" ON "attachment"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "attachment_event_attachment_id_at_idx" ON "attachment_event"("attachment_id", "at");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment_event" ADD CONSTRAINT "attachment_event_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── documents and recordings of a record ────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['attachment', 'attachment_event', 'stored_piece'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update on attachment to homeward_app;
grant select, insert on attachment_event to homeward_app;
grant select, insert, update, delete on stored_piece to homeward_app;

-- Who reads a file of this sensitivity in a record they may open. Nobody reads sealed ones yet. Must agree with
-- attachmentReaders in lib/access/rules.ts.
create function app.reads_attachment(sensitivity text) returns boolean language sql stable as $$
  select case sensitivity
    when 'ordinary' then app.has('{operator,case-officer,analyst,supervisor,planner,medical-officer}')
    when 'medical' then app.has('{medical-officer}')
    else false end
$$;

-- Who works on this record: an operator through an inquiry of theirs, the others always; a partner never.
create function app.works_on(prisoner uuid) returns boolean language sql stable as $$
  select (not app.sealed(prisoner) or app.has('{supervisor}'))
    and (app.has('{case-officer,analyst,supervisor,planner,medical-officer}')
         or (app.has('{operator}') and app.handles_prisoner(prisoner)))
$$;

-- Whoever hands a file in sees it until it is complete, or nothing was kept of it. What was found harmful is seen by
-- supervisors, whatever its sensitivity.
create policy read on attachment for select to homeward_app using (
  app.is_system()
  or (app.works_on(prisoner_id)
      and (app.reads_attachment(sensitivity)
           or (created_by_id = app.staff() and status in ('receiving', 'checking', 'refused', 'abandoned'))
           or (status = 'quarantined' and (select app.has('{supervisor}'))))));
create policy hand_in on attachment for insert to homeward_app with check (
  app.is_system()
  or (status = 'receiving' and created_by_id = app.staff() and app.works_on(prisoner_id)
      and (select app.has('{operator,case-officer,analyst,supervisor,medical-officer}'))));
create policy change on attachment for update to homeward_app
  using (app.is_system() or (select app.has('{operator,case-officer,analyst,supervisor,medical-officer}')))
  with check (app.is_system() or (select app.has('{operator,case-officer,analyst,supervisor,medical-officer}')));

create policy read on attachment_event for select to homeward_app
  using (exists (select 1 from attachment a where a.id = attachment_id));
create policy write on attachment_event for insert to homeward_app with check (
  (app.is_system() and by_id is null) or (by_id = app.staff() and exists (select 1 from attachment a where a.id = attachment_id)));
create trigger stay before update or delete on attachment_event for each row execute function app.stay();
create trigger stay_whole before truncate on attachment_event execute function app.stay();

-- Pieces are of no use without the key in the file's own row; still nobody but the store itself sees them.
create policy store on stored_piece for all to homeward_app using (app.is_system()) with check (app.is_system());

alter table attachment add constraint sensitivity_known check (sensitivity in ('ordinary', 'medical', 'sealed'));
alter table attachment add constraint kind_known check (kind is null or kind in ('jpeg', 'png', 'webp', 'pdf', 'mp4', 'mp3'));
alter table attachment add constraint store_known check (store in ('folder', 'postgres', 's3'));
alter table attachment add constraint scan_known check (scan in ('not-scanned', 'waiting', 'clean', 'harmful'));
alter table attachment add constraint subject_is_whole check ((subject_type is null) = (subject_id is null));
alter table attachment add constraint sizes_fit check (
  (size is null or size between 1 and 67108864) and received between 0 and 67108864 and (size is null or received <= size));
-- What can be opened was checked, is kept, and is known by its hash.
alter table attachment add constraint kept_is_whole check (
  (kept_hash is null) = (kept_size is null)
  and (status not in ('ready', 'waiting-for-scan') or (kept_hash is not null and came_hash is not null and kind is not null)));
alter table attachment add constraint waiting_is_scanned check ((status = 'waiting-for-scan') <= (scan = 'waiting'));
alter table attachment add constraint harmful_is_named check (status <> 'quarantined' or finding is not null);
alter table attachment add constraint refusal_is_named check ((status = 'refused') <= (refusal is not null));
alter table attachment add constraint release_is_whole check (
  (released_by_id is null) = (released_at is null) and (released_by_id is null) = (release_reason is null));
alter table attachment add constraint withdrawal_is_whole check (
  (status = 'withdrawn') = (withdrawn_by_id is not null)
  and (withdrawn_by_id is null) = (withdrawn_at is null) and (withdrawn_by_id is null) = (withdraw_reason is null));
-- Two people, always.
alter table attachment add constraint two_people check (released_by_id is null or released_by_id <> created_by_id);
alter table attachment_event add constraint kind_known check (kind in (
  'begun', 'received', 'checked', 're-encoded', 'cleaned', 'refused', 'abandoned', 'scanned', 'quarantined', 'released', 'viewed',
  'downloaded', 'moved-store', 'withdrawn'));

-- Must agree with attachmentMoves in lib/attachments/rules/life.ts.
insert into app.lifecycle_move (machine, from_status, to_status) values
  ('attachment', 'receiving', 'checking'),
  ('attachment', 'receiving', 'refused'),
  ('attachment', 'receiving', 'quarantined'),
  ('attachment', 'receiving', 'abandoned'),
  ('attachment', 'checking', 'ready'),
  ('attachment', 'checking', 'waiting-for-scan'),
  ('attachment', 'checking', 'quarantined'),
  ('attachment', 'checking', 'refused'),
  ('attachment', 'checking', 'receiving'),
  ('attachment', 'waiting-for-scan', 'ready'),
  ('attachment', 'waiting-for-scan', 'quarantined'),
  ('attachment', 'waiting-for-scan', 'withdrawn'),
  ('attachment', 'ready', 'withdrawn'),
  ('attachment', 'quarantined', 'ready'),
  ('attachment', 'quarantined', 'withdrawn');
create trigger lifecycle before update of status on attachment for each row execute function app.check_move('attachment');

-- What a file is, whose it is and what its bytes were never changes once it is complete; before that, only what receiving
-- it tells. People hand in, give up and withdraw; what a check or a scan says is the system's word.
create function app.attachment_keeps() returns trigger language plpgsql as $$
declare open text[] := '{status,version,scan,finding,updated_at,withdrawn_by_id,withdrawn_at,withdraw_reason}';
begin
  if current_user <> 'homeward_app' then return new; end if;
  if old.completed_at is null then
    open := open || '{kind,size,received,pieces_hash,came_hash,kept_hash,kept_size,preview_size,width,height,refusal,completed_at}'::text[];
  end if;
  if (to_jsonb(new) - open) is distinct from (to_jsonb(old) - open) then
    raise exception 'a file stays what it was' using errcode = 'check_violation';
  end if;
  if not app.is_system() and (
    (new.status <> old.status and new.status not in ('checking', 'refused', 'abandoned', 'withdrawn'))
    or new.scan <> old.scan or new.finding is distinct from old.finding
    or (new.withdrawn_by_id is distinct from old.withdrawn_by_id and new.withdrawn_by_id is distinct from app.staff())
    or (new.status in ('checking', 'refused', 'abandoned') and old.created_by_id is distinct from app.staff())
    or (old.status = 'receiving' and new.received <> old.received and old.created_by_id is distinct from app.staff()))
  then
    raise exception 'that is not for this person to say' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keeps before update on attachment for each row execute function app.attachment_keeps();
grant execute on function app.attachment_keeps(), app.reads_attachment(text), app.works_on(uuid) to homeward_app;

-- Releases what was found harmful: a supervisor who did not hand it in. By the owner, because whoever releases may not be
-- one who reads what was released.
create function app.release_attachment(file uuid, version_seen int, why text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare a attachment;
begin
  select * into a from attachment t where t.id = file for update;
  if not found or a.status <> 'quarantined' or a.version <> version_seen then
    raise exception 'it was changed meanwhile' using errcode = 'HW001';
  end if;
  if not app.has('{supervisor}') or not app.works_on(a.prisoner_id) or a.created_by_id = app.staff() then
    raise exception 'releasing takes a second person' using errcode = 'insufficient_privilege';
  end if;
  update attachment t set status = 'ready', released_by_id = app.staff(), released_at = now(), release_reason = why,
    updated_at = now(), version = version + 1 where t.id = a.id;
end $$;

-- How much a record holds, for whoever hands something in: counts, also of what they may not read.
create function app.held_by_record(prisoner uuid) returns table (files int, bytes bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int, coalesce(sum(coalesce(a.kept_size, a.size, a.received)), 0)::bigint from attachment a
  where a.prisoner_id = prisoner and a.status not in ('refused', 'abandoned') and (app.is_system() or app.works_on(prisoner))
$$;
revoke all on function app.release_attachment(uuid, int, text), app.held_by_record(uuid) from public;
grant execute on function app.release_attachment(uuid, int, text), app.held_by_record(uuid) to homeward_app;

-- Files move with their record when it is joined with another, and nothing is handed in to one that was. The list of what
-- hangs from a record is lengthened, whatever else has been added to it.
do $$
declare lines text;
begin
  select string_agg(format('(%L, %L, %L)', name, at_column, by_column), ', ') into lines
  from (select * from app.hanging_tables() union select 'attachment', 'created_at', 'created_by_id') hanging;
  execute format($f$ create or replace function app.hanging_tables() returns table (name text, at_column text, by_column text)
    language sql immutable as $q$ values %s $q$ $f$, lines);
end $$;
create trigger not_on_a_joined_record after insert on attachment referencing new table as fresh
  for each statement execute function app.not_on_a_joined_record();
