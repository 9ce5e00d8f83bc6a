-- AlterTable
ALTER TABLE "prisoner_place" ADD COLUMN     "credibility" INTEGER,
ADD COLUMN     "reliability" TEXT;

-- CreateTable
CREATE TABLE "contradiction_item" (
    "attention_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contradiction_item_pkey" PRIMARY KEY ("attention_id","item")
);

-- CreateTable
CREATE TABLE "place_spelling" (
    "place" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "rules_version" INTEGER NOT NULL,

    CONSTRAINT "place_spelling_pkey" PRIMARY KEY ("place")
);

-- CreateTable
CREATE TABLE "evidence_sweep" (
    "name" TEXT NOT NULL,
    "rules_version" INTEGER NOT NULL,
    "after" UUID,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_sweep_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "contradiction_item_item_idx" ON "contradiction_item"("item");

-- CreateIndex
CREATE INDEX "place_spelling_key_idx" ON "place_spelling"("key");

-- CreateIndex
CREATE INDEX "claim_place_idx" ON "claim"("place");

-- CreateIndex
CREATE INDEX "prisoner_last_alive_at_id_idx" ON "prisoner"("last_alive_at", "id");

-- CreateIndex
CREATE INDEX "prisoner_place_place_idx" ON "prisoner_place"("place");

-- A place is graded by both answers of the Admiralty scale, or, from before they were asked for, by none.
alter table prisoner_place add constraint strength_known check (
  (reliability is null) = (credibility is null)
  and (reliability is null or (reliability in ('A','B','C','D','E','F') and credibility between 1 and 6)));

-- ── what a contradiction is about ───────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['contradiction_item', 'place_spelling', 'evidence_sweep'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
end $$;
-- What was set against what stays written. Whoever sees the question sees its items; they are added while it is open.
grant select, insert on contradiction_item to homeward_app;
create policy read on contradiction_item for select to homeward_app
  using (exists (select 1 from evidence_attention a where a.id = attention_id));
create policy join_one on contradiction_item for insert to homeward_app
  with check (exists (select 1 from evidence_attention a where a.id = attention_id and a.status = 'open'));

-- ── places by all their spellings ───────────────────────────────────────────────────────────────
-- Which texts mean one place; nothing of who was there. A word of a place is written by whoever writes a place down.
grant select, insert, update on place_spelling to homeward_app;
create policy read on place_spelling for select to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor,planner,medical-officer}')));
create policy write on place_spelling for insert to homeward_app
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));
create policy write_again on place_spelling for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));

-- The progress of a search by a job; no personal data.
grant select, insert, update on evidence_sweep to homeward_app;
create policy by_job on evidence_sweep for all to homeward_app using (app.is_system()) with check (app.is_system());
