-- What a frozen list says, kept word for word: the names, dates and places both sides quote. Its hash is over this.
ALTER TABLE "batch" ADD COLUMN "manifest" JSONB;

-- A manifest and its hash come and go together, and neither is rewritten in place: a change takes both away.
alter table batch add constraint manifest_is_whole check ((manifest is null) = (manifest_hash is null));
create function app.keep_manifest() returns trigger language plpgsql as $$
begin
  if old.manifest is not null and new.manifest is not null
     and (new.manifest is distinct from old.manifest or new.manifest_hash is distinct from old.manifest_hash)
  then
    raise exception 'a frozen manifest is not rewritten' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_manifest before update of manifest, manifest_hash on batch
  for each row execute function app.keep_manifest();

-- No list is past approval without the person who approved it and the person who submitted it.
alter table batch add constraint approval_is_whole check (
  status not in ('approved', 'frozen', 'offered', 'agreed', 'scheduled', 'in-progress', 'handed-over', 'reconciled', 'closed')
  or (approved_by_id is not null and submitted_by_id is not null));

-- Nobody holds a place twice over: a place is held while a person is expected or under way, not after.
alter table batch_member add constraint reasons_are_given
  check (status <> 'removed' or (remove_reason is not null and removed_by_id is not null and not holds_place));

-- A planner who records the day takes back a telling that rested on a wrong entry, and opens it again; nothing else of it.
create policy of_the_day on family_telling for update to homeward_app
  using (status in ('waiting', 'assigned', 'withdrawn') and (select app.has('{planner}')))
  with check (status in ('waiting', 'withdrawn') and reached_at is null and (select app.has('{planner}')));
