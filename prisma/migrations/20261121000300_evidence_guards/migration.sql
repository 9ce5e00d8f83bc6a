-- AlterTable
ALTER TABLE "claim" ADD COLUMN "retract_note" TEXT;
ALTER TABLE "confirmation" ADD COLUMN "proposal_note" TEXT, ADD COLUMN "decision_reason" TEXT, ADD COLUMN "revoke_note" TEXT;

-- A claim is what a source said that day: it is never edited, only retracted, once.
create function app.claim_stays() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{retracted_at,retracted_by_id,retract_reason,retract_note,version}'::text[])
     is distinct from (to_jsonb(old) - '{retracted_at,retracted_by_id,retract_reason,retract_note,version}'::text[])
     or old.retracted_at is not null
  then
    raise exception 'a claim is never edited; it is retracted once' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger claim_stays before update on claim for each row execute function app.claim_stays();

-- Whoever decides, decides in their own name and by their own role; who proposed stays who proposed.
create function app.decided_in_own_name() returns trigger language plpgsql as $$
begin
  if new.proposed_by_id is distinct from old.proposed_by_id or new.prisoner_id is distinct from old.prisoner_id then
    raise exception 'a proposal keeps its proposer' using errcode = 'check_violation';
  end if;
  if app.kind() = 'staff' and (
    (new.decided_by_id is distinct from old.decided_by_id
      and (new.decided_by_id is distinct from app.staff() or not app.has('{analyst,supervisor}')))
    or (new.revoked_by_id is distinct from old.revoked_by_id
      and (new.revoked_by_id is distinct from app.staff() or not app.has('{analyst,supervisor}')))
    or (new.status = 'withdrawn' and old.status <> 'withdrawn' and old.proposed_by_id is distinct from app.staff()))
  then
    raise exception 'a confirmation is decided by whoever decides it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger decided_in_own_name before update on confirmation for each row execute function app.decided_in_own_name();
create policy propose_open on confirmation as restrictive for insert to homeward_app
  with check (app.is_system() or (status = 'proposed' and decided_by_id is null));

-- A decision names the second person; without a name, two_people could not compare.
alter table confirmation add constraint decision_is_whole check (
  (status in ('confirmed', 'returned', 'revoked')) = (decided_by_id is not null)
  and (decided_by_id is null) = (decided_at is null));
alter table confirmation add constraint revocation_is_whole check (
  (status = 'revoked') = (revoked_at is not null)
  and (revoked_at is null) = (revoked_by_id is null) and (revoked_at is null) = (revoke_reason is null));

-- A family is told about the person it asks for: the link verified, the kinship verified.
create function app.may_be_told() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status = 'reached' and not exists (
    select 1 from inquiry i join sought_person s on s.inquiry_id = i.id
    where i.id = new.inquiry_id and s.id = new.sought_id and i.kinship = 'verified'
      and s.prisoner_id = new.prisoner_id and s.link_status = 'verified')
  then
    raise exception 'this family may not be told yet' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger may_be_told before insert or update of status on family_telling for each row execute function app.may_be_told();
