-- CreateTable
CREATE TABLE "evidence_attention" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "other_prisoner_id" UUID,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "claim_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "detail" JSONB NOT NULL DEFAULT '{}',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_because" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "resolution" TEXT,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "note" TEXT,
    "look_again_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_attention_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evidence_attention_prisoner_id_status_idx" ON "evidence_attention"("prisoner_id", "status");

-- CreateIndex
CREATE INDEX "evidence_attention_other_prisoner_id_idx" ON "evidence_attention"("other_prisoner_id");

-- CreateIndex
CREATE INDEX "evidence_attention_status_opened_at_id_idx" ON "evidence_attention"("status", "opened_at", "id");

-- CreateIndex
CREATE INDEX "evidence_attention_key_resolved_at_idx" ON "evidence_attention"("key", "resolved_at");

-- AddForeignKey
ALTER TABLE "evidence_attention" ADD CONSTRAINT "evidence_attention_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_attention" ADD CONSTRAINT "evidence_attention_other_prisoner_id_fkey" FOREIGN KEY ("other_prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── what needs attention ────────────────────────────────────────────────────────────────────────
-- Which kinds and resolutions there are is said in lib/evidence/rules/attention.ts; here only what holds of all of them.
create unique index evidence_attention_one_open on evidence_attention (key) where status = 'open';
alter table evidence_attention add constraint status_known check (status in ('open', 'resolved'));
alter table evidence_attention add constraint two_records check (other_prisoner_id is null or other_prisoner_id <> prisoner_id);
alter table evidence_attention add constraint resolution_is_whole check (
  (status = 'resolved') = (resolution is not null) and (status = 'resolved') = (resolved_at is not null)
  and (status = 'resolved' or (resolved_by_id is null and note is null and look_again_on is null)));

alter table evidence_attention enable row level security;
alter table evidence_attention force row level security;
create policy owner_all on evidence_attention to current_user using (true) with check (true);
grant select, insert, update on evidence_attention to homeward_app;

-- Whoever weighs evidence sees and opens it. What concerns a sealed record does not exist for anyone below supervisor.
create policy read on evidence_attention for select to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));
create policy open_one on evidence_attention for insert to homeward_app
  with check (status = 'open' and (app.is_system() or (select app.has('{case-officer,analyst,supervisor}'))));
create policy resolve on evidence_attention for update to homeward_app
  using (status = 'open' and (app.is_system() or (select app.has('{case-officer,analyst,supervisor}'))))
  with check (status = 'resolved' and (app.is_system() or (select app.has('{case-officer,analyst,supervisor}'))));
create policy sealed on evidence_attention as restrictive for all to homeward_app
  using (app.is_system() or (select app.has('{supervisor}'))
    or not (app.sealed(prisoner_id) or (other_prisoner_id is not null and app.sealed(other_prisoner_id))))
  with check (app.is_system() or (select app.has('{supervisor}'))
    or not (app.sealed(prisoner_id) or (other_prisoner_id is not null and app.sealed(other_prisoner_id))));

-- What was opened stays as it was opened and is resolved once, in one's own name. A decision is an analyst's or a
-- supervisor's; that the cause has passed, or that the proposal was made, follows from what anybody who weighs evidence
-- did. Must agree with mayResolve in lib/evidence/rules/attention.ts.
create function app.attention_stays() returns trigger language plpgsql as $$
declare open text[] := '{status,resolution,resolved_by_id,resolved_at,note,look_again_on,version}';
begin
  if current_user <> 'homeward_app' then return new; end if;
  if (to_jsonb(new) - open) is distinct from (to_jsonb(old) - open) or old.status <> 'open' then
    raise exception 'what needed attention stays as it was and is resolved once' using errcode = 'check_violation';
  end if;
  if new.resolved_by_id is distinct from app.staff()
    or (new.resolution not in ('passed', 'proposed') and not app.has('{analyst,supervisor}'))
  then
    raise exception 'attention is resolved by whoever resolves it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger attention_stays before update on evidence_attention for each row execute function app.attention_stays();
create trigger not_on_a_joined_record after insert on evidence_attention referencing new table as fresh
  for each statement execute function app.not_on_a_joined_record();
grant execute on function app.attention_stays() to homeward_app;
