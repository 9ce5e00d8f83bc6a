-- Every list is approved by two people, neither of whom submitted it. `approved_by_id` stays the approval that completes it.
alter table batch add column first_approved_by_id uuid, add column first_approved_at timestamptz(3);

insert into app.lifecycle_move (machine, from_status, to_status) values
  ('batch', 'submitted', 'first-approved'),
  ('batch', 'first-approved', 'approved'),
  ('batch', 'first-approved', 'draft'),
  ('batch', 'first-approved', 'cancelled');
delete from app.lifecycle_move where machine = 'batch' and from_status = 'submitted' and to_status = 'approved';

-- What one person approved and nobody froze waits for the second. What is frozen already was frozen under the rule of its day.
alter table batch disable trigger lifecycle;
update batch set status = 'first-approved', first_approved_by_id = approved_by_id, first_approved_at = approved_at,
  approved_by_id = null, approved_at = null, version = version + 1
where status = 'approved';
alter table batch enable trigger lifecycle;

alter table batch drop constraint two_people;
alter table batch add constraint three_people check (
  (approved_by_id is null or approved_by_id <> submitted_by_id)
  and (first_approved_by_id is null or (submitted_by_id is not null and first_approved_by_id <> submitted_by_id))
  and (approved_by_id is null or first_approved_by_id is null or approved_by_id <> first_approved_by_id));
alter table batch add constraint first_approval_is_whole check (
  (first_approved_by_id is null) = (first_approved_at is null)
  and (status <> 'first-approved' or (first_approved_by_id is not null and approved_by_id is null)));

-- Nothing comes to be approved, or past it, without both; only what was frozen before there were two is without the first.
create function app.check_approvals() returns trigger language plpgsql as $$
begin
  if new.approved_by_id is not null and new.first_approved_by_id is null
     and (tg_op = 'INSERT' or old.first_approved_by_id is not null or old.approved_by_id is distinct from new.approved_by_id)
  then
    raise exception 'a list needs two approvals' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger two_approvals before insert or update of status, approved_by_id, first_approved_by_id on batch
  for each row execute function app.check_approvals();
