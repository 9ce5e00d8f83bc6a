-- A link between a sought person and a record is a case officer's or supervisor's word. An operator may change everything
-- else about a sought person. Must agree with mayLink in lib/access/rules.ts.
create function app.check_link() returns trigger language plpgsql as $$
begin
  if current_user = 'homeward_app' and not app.is_system() and not app.has('{case-officer,supervisor}')
    and (tg_op = 'INSERT' and new.link_status <> 'none'
      or tg_op = 'UPDATE' and (new.prisoner_id, new.link_status) is distinct from (old.prisoner_id, old.link_status))
  then
    raise exception 'only a case officer or a supervisor links a person to a record' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger who_links before insert or update on sought_person for each row execute function app.check_link();
grant execute on function app.check_link() to homeward_app;
