-- What is put before the approvers is a finished plan of its own batch under a revealed draw, with the hash its run has; who
-- drew signs a whole plan and does not submit it. Must agree with maySubmitRun, maySubmitDrawn and mayActOnSubmission in
-- lib/planning/rules.
create function app.check_submission() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select 1 from plan_run r join plan_draw d on d.id = r.draw_id
    where r.id = new.run_id and r.batch_id = new.batch_id and r.kind in ('plan', 'replan') and r.status = 'done'
      and r.outcome in ('certified', 'uncertified') and r.signed_hash = new.signed_hash and d.status = 'revealed')
  then
    raise exception 'a submission is of a finished plan of its batch' using errcode = 'check_violation';
  end if;
  if new.kind = 'plan' and app.drew(new.run_id, new.submitted_by_id) then
    raise exception 'who drew a plan does not submit it' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Whether this person's secret is part of the draw of this run.
create function app.drew(run uuid, who uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from plan_run r join plan_draw_secret s on s.draw_id = r.draw_id
    where r.id = run and s.by_id = who and s.revealed_at is not null)
$$;
create trigger of_a_plan before insert on plan_submission for each row execute function app.check_submission();

create function app.check_drawn() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.decision = 'approved' and exists (
    select 1 from plan_submission s where s.id = new.submission_id and s.kind = 'plan' and not app.drew(s.run_id, new.by_id))
  then
    raise exception 'a plan is signed by the two who drew it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
-- After three_people, in the order of the names: who may not sign at all is told that first.
create trigger who_drew before insert on plan_signature for each row execute function app.check_drawn();

revoke all on function app.check_submission(), app.drew(uuid, uuid), app.check_drawn() from public;
grant execute on function app.check_submission(), app.check_drawn() to homeward_app;
