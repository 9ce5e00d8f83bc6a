-- A new code makes the old one worthless at once: whoever opened the family's page with the old one is out. Staff may end
-- those sessions, never see one.
create function app.end_family_sessions(of_inquiry uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from family_session
  where inquiry_id = of_inquiry and (app.is_system() or app.has('{operator,case-officer,supervisor}'))
$$;
revoke all on function app.end_family_sessions(uuid) from public;
grant execute on function app.end_family_sessions(uuid) to homeward_app;
