-- Of many rows that share equally many keys with a question those come first whose surname is written most like a word of it:
-- a misspelt name by itself leads to hundreds of people, and the one who is meant must be among those looked at.
-- Trusted extensions: the owner of the database may make them.
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch WITH SCHEMA public;

drop function app.record_candidates(int[], int[], int);

/*
 * People on file who share keys with a question, those that share most first; `near` are the words of the question that can
 * be a surname, as folded, at most 60 letters each. What an actor may not know of a person does not leave the database.
 */
create function app.record_candidates(wanted int[], strong int[], near text[], most int)
returns table (id uuid, hits int, parts text, detail text, kin text)
language plpgsql stable security definer
set search_path = public, pg_temp set jit = off set random_page_cost = 1.1 set plan_cache_mode = force_generic_plan
as $$
declare
  works_cases boolean := app.is_system() or app.has('{case-officer,analyst,supervisor,planner,medical-officer}');
  reaches_families boolean := app.is_system() or app.has('{case-officer,supervisor}');
  sees_sealed boolean := app.is_system() or app.has('{supervisor}');
  one text := coalesce(left(near[1], 60), '');
  other text := coalesce(left(near[2], 60), one);
begin
  if not works_cases and not app.has('{operator}') then return; end if;
  return query
  select c.prisoner_id, c.hits, c.parts, case when works_cases then c.detail end, case when reaches_families then c.kin end
  from (
    select s.prisoner_id, s.parts, s.detail, s.kin,
      icount(s.keys operator(public.&) wanted) + 8 * icount(s.keys operator(public.&) strong) as hits,
      case when one = '' then 0 else least(
        levenshtein_less_equal(left(s.surname, 60), one, 4),
        levenshtein_less_equal(left(s.surname, 60), other, 4)) end as distance
    from prisoner_search s
    where s.keys operator(pg_catalog.&&) wanted and (sees_sealed or not s.sealed)
    limit 20000) c
  order by c.hits desc, c.distance, c.prisoner_id
  limit most;
end $$;

revoke all on function app.record_candidates(int[], int[], text[], int) from public;
grant execute on function app.record_candidates(int[], int[], text[], int) to homeward_app;
