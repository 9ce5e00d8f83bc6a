-- With several words typed no more than the first eight hundred surnames that begin so are looked through: beyond that a
-- search waits for one more letter, not for the database.
create or replace function app.records_beginning(typed text[], most int)
returns table (id uuid, hits int, parts text, detail text, kin text)
language plpgsql stable security definer
set search_path = public, pg_temp set jit = off set random_page_cost = 1.1 set plan_cache_mode = force_generic_plan
as $$
declare
  sees_sealed boolean := app.is_system() or app.has('{supervisor}');
  beginning text;
begin
  if not (app.is_system() or app.has('{operator,case-officer,analyst,supervisor,planner,medical-officer}')) then return; end if;
  foreach beginning in array typed loop
    return query
    select c.prisoner_id, 0, c.parts, null::text, null::text
    from (
      select s.prisoner_id, s.parts from prisoner_search s
      where s.surname >= beginning collate "C" and s.surname < (beginning || chr(1114111)) collate "C"
        and (sees_sealed or not s.sealed)
      order by s.surname, s.given
      limit case when cardinality(typed) = 1 then most else 800 end) c
    where not exists (select from unnest(typed) o where strpos(c.parts, '"' || o) = 0)
    limit most;
    if found then return; end if;
  end loop;
end $$;
