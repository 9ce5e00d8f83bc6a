-- Which families a return or a confirmation concerns, for whoever opens the tellings. A planner records handovers and may
-- not read inquiries: this answers two ids a family, nothing else, and only about a record the actor may open.
create function app.families_to_tell(person uuid) returns table (sought_id uuid, inquiry_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, i.id
  from sought_person s join inquiry i on i.id = s.inquiry_id
  where s.prisoner_id = person
    and s.link_status in ('matched', 'verified')
    and i.status not in ('closed', 'rejected')
    and (app.is_system()
         or (app.has('{case-officer,supervisor,planner,operator}')
             and (not app.sealed(person) or app.has('{supervisor}'))))
$$;
revoke all on function app.families_to_tell(uuid) from public;
grant execute on function app.families_to_tell(uuid) to homeward_app;

-- A telling is opened for a family that is linked to that person and for no other, and never as already told.
drop policy open_task on family_telling;
create policy open_task on family_telling for insert to homeward_app with check (
  (app.is_system() or (select app.has('{case-officer,supervisor,planner,operator}')))
  and status in ('waiting', 'assigned') and reached_at is null
  and exists (
    select 1 from app.families_to_tell(prisoner_id) f
    where f.sought_id = family_telling.sought_id and f.inquiry_id = family_telling.inquiry_id));

-- A telling that was withdrawn can be opened again; it was never said. Must agree with lib/repatriation/rules.ts.
insert into app.lifecycle_move (machine, from_status, to_status) values ('telling', 'withdrawn', 'waiting');
