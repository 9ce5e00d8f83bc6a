-- Where a person sits: the line of the agreement, the site and the vehicle. Null: not assigned. Written with the plan.
alter table batch_member add column if not exists line text, add column if not exists site text, add column if not exists vehicle text;

-- ── the hashes of frozen lists, for whoever holds a printed one ─────────────────────────────────
-- Every hash a list was ever frozen with. A batch has at most one that stands; the others were replaced or taken back.
CREATE TABLE "manifest_seal" (
    "hash" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "manifest_seal_pkey" PRIMARY KEY ("hash")
);
CREATE INDEX "manifest_seal_batch_id_idx" ON "manifest_seal"("batch_id");
ALTER TABLE "manifest_seal" ADD CONSTRAINT "manifest_seal_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create unique index manifest_seal_one_stands on manifest_seal (batch_id) where replaced_at is null;
alter table manifest_seal add constraint replaced_after_sealed check (replaced_at >= sealed_at);

alter table manifest_seal enable row level security;
alter table manifest_seal force row level security;
create policy owner_all on manifest_seal to current_user using (true) with check (true);
create policy read on manifest_seal for select to homeward_app
  using (app.is_system() or (select app.has('{planner,supervisor,case-officer,analyst,medical-officer}')));
-- Written by the trigger below alone: a seal is what freezing leaves behind, and nobody sets or takes away one by hand.
grant select on manifest_seal to homeward_app;
revoke insert, update, delete, truncate on manifest_seal from homeward_app;

create function app.seal_stays() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or (new.hash, new.batch_id, new.sealed_at) is distinct from (old.hash, old.batch_id, old.sealed_at)
     or old.replaced_at is not null then
    raise exception 'a seal stays as it was set, and is replaced once' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger seal_stays before update or delete on manifest_seal for each row execute function app.seal_stays();
create trigger seal_stays_whole before truncate on manifest_seal execute function app.seal_stays();

-- Whatever way a list is frozen, frozen again, changed, suspended or called off, its seals follow. A list nobody hands over
-- by any more no longer stands, even while the batch still remembers it.
create function app.seal_manifest() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare stands text := case when new.status in ('suspended', 'cancelled') then null else new.manifest_hash end;
begin
  update manifest_seal set replaced_at = greatest(now(), sealed_at)
    where batch_id = new.id and replaced_at is null and hash is distinct from stands;
  if stands is not null then
    insert into manifest_seal (hash, batch_id, sealed_at) values (stands, new.id, coalesce(new.frozen_at, now()))
      on conflict (hash) do nothing;
  end if;
  return null;
end $$;
create trigger seal_manifest after insert or update of manifest_hash, status on batch
  for each row execute function app.seal_manifest();

insert into manifest_seal (hash, batch_id, sealed_at, replaced_at)
  select manifest_hash, id, coalesce(frozen_at, updated_at),
    case when status in ('suspended', 'cancelled') then greatest(updated_at, coalesce(frozen_at, updated_at)) end
  from batch where manifest_hash is not null;

-- What a stranger may ask: whether a printed hash is one of ours and whether it stands. Never a list, never the people.
-- The batch is for the log alone; no page shows it.
create function app.manifest_standing(asked text) returns table (standing text, batch_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when s.replaced_at is null then 'current' else 'replaced' end, s.batch_id from manifest_seal s where s.hash = asked
$$;
revoke all on function app.manifest_standing(text), app.seal_manifest() from public;
grant execute on function app.manifest_standing(text) to homeward_app;
