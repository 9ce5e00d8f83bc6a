-- A search asks as little as it can: each question costs more than its answer.

drop function app.records_beginning(text, text[], int);
drop function app.namesakes(text[], text[]);

/*
 * Those of whose name every word typed is the beginning of a word, one of them of the surname, for words that are still
 * being typed; the first word that leads to somebody decides. Words as lib/names folds them; in `parts` every word stands
 * behind a quotation mark.
 */
create function app.records_beginning(typed text[], most int)
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
      limit case when cardinality(typed) = 1 then most else 5000 end) c
    where not exists (select from unnest(typed) o where strpos(c.parts, '"' || o) = 0)
    limit most;
    if found then return; end if;
  end loop;
end $$;

/*
 * The hits of a search as whoever acts may see them: names and birth for those who search the registry, no sealed record
 * below supervisor, none that was joined with another; and for the first ten how many people bear their name, counted no
 * further than a thousand. It says what the policies of prisoner and prisoner_name say, asked once and not for every row.
 */
create function app.registry_hits(ids uuid[]) returns table (hit json)
language plpgsql stable security definer
set search_path = public, pg_temp set jit = off set random_page_cost = 1.1 set plan_cache_mode = force_generic_plan
as $$
declare
  sees_sealed boolean := app.is_system() or app.has('{supervisor}');
  me uuid := app.staff();
begin
  if not (app.is_system() or app.has('{operator,case-officer,analyst,supervisor,planner,medical-officer}')) then return; end if;
  return query
  select json_build_object('id', p.id, 'number', p.number, 'sealed', p.sealed, 'sex', p.sex, 'status', p.status,
    'birth', json_build_object('precision', p.birth_precision, 'from', p.birth_from, 'to', p.birth_to, 'approximate', p.birth_approximate),
    'names', coalesce((select json_agg(json_build_object('kind', n.kind, 'script', n.script, 'full', n.full)
        order by n.position, n.recorded_at, n.id) from prisoner_name n where n.prisoner_id = p.id), '[]'),
    'handled', exists (select from sought_person s join inquiry i on i.id = s.inquiry_id
        where s.prisoner_id = p.id and me in (i.assigned_to_id, i.logged_by_id)),
    'common', case when w.place <= 10 and r.surname <> '' and r.given <> '' then (select count(*) from (
        select from prisoner_search s
        where s.surname = r.surname and s.given = r.given and (sees_sealed or not s.sealed) limit 1000) c) end)
  from unnest(ids) with ordinality as w (id, place)
  join prisoner p on p.id = w.id
  left join prisoner_search r on r.prisoner_id = p.id
  where p.merged_into_id is null and (sees_sealed or not p.sealed)
  order by w.place;
end $$;

revoke all on function app.records_beginning(text[], int), app.registry_hits(uuid[]) from public;
grant execute on function app.records_beginning(text[], int), app.registry_hits(uuid[]) to homeward_app;
