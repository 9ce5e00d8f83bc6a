-- A draw whose plan is a frozen list is not voided, and one that is revealed is voided by a supervisor: must agree with
-- mayVoidDraw and canBeVoided in lib/planning/rules/draws.ts.
create function app.check_void() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select 1 from plan_run r join plan_submission s on s.run_id = r.id join batch b on b.plan_submission_id = s.id
    where r.draw_id = new.id and s.status = 'frozen')
  then
    raise exception 'a frozen list stands on this draw' using errcode = 'check_violation';
  end if;
  if old.status = 'revealed' and app.kind() = 'staff' and not app.has('{supervisor}') then
    raise exception 'a revealed draw is voided by a supervisor' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger draw_voided before update of status on plan_draw for each row
  when (new.status = 'void' and old.status <> 'void') execute function app.check_void();
revoke all on function app.check_void() from public;
grant execute on function app.check_void() to homeward_app;
