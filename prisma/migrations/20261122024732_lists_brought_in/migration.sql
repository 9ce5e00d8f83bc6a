-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "way" TEXT NOT NULL DEFAULT 'page',
    "status" TEXT NOT NULL DEFAULT 'uploaded',
    "version" INTEGER NOT NULL DEFAULT 1,
    "file_name_enc" BYTEA,
    "file_hash" TEXT NOT NULL,
    "file_size" BIGINT NOT NULL,
    "shape" JSONB NOT NULL,
    "sample_enc" BYTEA,
    "mapping" JSONB,
    "cursor" INTEGER NOT NULL DEFAULT 0,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "applied" INTEGER NOT NULL DEFAULT 0,
    "swept_after" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "rows_purged_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_chunk" (
    "run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes_enc" BYTEA NOT NULL,

    CONSTRAINT "import_chunk_pkey" PRIMARY KEY ("run_id","position")
);

-- CreateTable
CREATE TABLE "import_row" (
    "run_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells_enc" BYTEA,
    "source_id" TEXT,
    "hash" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "faults" JSONB NOT NULL DEFAULT '[]',
    "candidates" JSONB NOT NULL DEFAULT '[]',
    "decision" TEXT,
    "decided_prisoner_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "prisoner_id" UUID,
    "added" JSONB,
    "holds" JSONB,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("run_id","line")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "source_key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "saved_by_id" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("source_key")
);

-- CreateTable
CREATE TABLE "prisoner_source" (
    "source_key" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "made_by_id" UUID,
    "run_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prisoner_source_pkey" PRIMARY KEY ("source_key","source_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_run_number_key" ON "import_run"("number");

-- CreateIndex
CREATE INDEX "import_run_status_updated_at_idx" ON "import_run"("status", "updated_at");

-- CreateIndex
CREATE INDEX "import_run_source_key_created_at_idx" ON "import_run"("source_key", "created_at");

-- CreateIndex
CREATE INDEX "import_row_run_id_state_line_idx" ON "import_row"("run_id", "state", "line");

-- CreateIndex
CREATE INDEX "import_row_run_id_source_id_idx" ON "import_row"("run_id", "source_id");

-- CreateIndex
CREATE INDEX "import_row_run_id_outcome_line_idx" ON "import_row"("run_id", "outcome", "line");

-- CreateIndex
CREATE INDEX "import_row_prisoner_id_idx" ON "import_row"("prisoner_id");

-- CreateIndex
CREATE INDEX "prisoner_source_made_by_id_line_idx" ON "prisoner_source"("made_by_id", "line");

-- CreateIndex
CREATE INDEX "prisoner_source_prisoner_id_idx" ON "prisoner_source"("prisoner_id");

-- AddForeignKey
ALTER TABLE "import_chunk" ADD CONSTRAINT "import_chunk_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prisoner_source" ADD CONSTRAINT "prisoner_source_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Lists are brought in by an analyst or a supervisor; must agree with mayImport in lib/imports/rules/run.ts.
do $$
declare t text;
begin
  foreach t in array array['import_run', 'import_chunk', 'import_row', 'import_mapping', 'prisoner_source'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on public.%I to homeward_app', t);
  end loop;
  foreach t in array array['import_run', 'import_chunk', 'import_row', 'import_mapping'] loop
    execute format($p$ create policy bring_in on %I for all to homeward_app
      using (app.is_system() or (select app.has('{analyst,supervisor}')))
      with check (app.is_system() or (select app.has('{analyst,supervisor}')))$p$, t);
  end loop;
end $$;
grant usage on all sequences in schema public to homeward_app;
revoke delete on import_run from homeward_app;

-- Under which number a source knows a person belongs to the detail of the person.
create policy read on prisoner_source for select to homeward_app using (
  app.is_system()
  or ((not app.sealed(prisoner_id) or (select app.has('{supervisor}')))
      and (select app.has('{case-officer,analyst,supervisor}'))));
create policy write on prisoner_source for insert to homeward_app
  with check (app.is_system() or (select app.has('{analyst,supervisor}')));
create policy change on prisoner_source for update to homeward_app
  using (app.is_system() or (select app.has('{analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{analyst,supervisor}')));
create policy forget on prisoner_source for delete to homeward_app
  using (app.is_system() or (select app.has('{analyst,supervisor}')));

-- Which of a source's numbers are taken, also by records the asking person may not see: the same number is never two
-- people. It says no more than that.
create function app.source_taken(source text, ids text[]) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select s.source_id from prisoner_source s
  where s.source_key = source and s.source_id = any (ids) and (app.is_system() or app.has('{analyst,supervisor}'))
$$;
grant execute on function app.source_taken(text, text[]) to homeward_app;

-- Must agree with runMoves in lib/imports/rules/run.ts.
insert into app.lifecycle_move (machine, from_status, to_status) values
  ('import', 'uploaded', 'checking'),
  ('import', 'uploaded', 'cancelled'),
  ('import', 'checking', 'ready'),
  ('import', 'checking', 'cancelled'),
  ('import', 'ready', 'uploaded'),
  ('import', 'ready', 'running'),
  ('import', 'ready', 'finished'),
  ('import', 'ready', 'cancelled'),
  ('import', 'running', 'paused'),
  ('import', 'running', 'ready'),
  ('import', 'running', 'finished'),
  ('import', 'running', 'cancelled'),
  ('import', 'paused', 'running'),
  ('import', 'paused', 'cancelled'),
  ('import', 'finished', 'undoing'),
  ('import', 'cancelled', 'undoing'),
  ('import', 'undoing', 'undone');
create trigger lifecycle before update of status on import_run for each row execute function app.check_move('import');
alter table import_run add constraint way_known check (way in ('page', 'command'));
alter table import_row add constraint state_known check (state in ('waiting', 'faulty', 'known', 'changed', 'clear', 'candidates'));
alter table import_row add constraint decision_known check (decision is null or decision in ('new', 'same', 'out'));
alter table import_row add constraint outcome_known check (
  outcome is null or outcome in ('created', 'added', 'unchanged', 'left-out', 'rejected', 'undone', 'held'));
