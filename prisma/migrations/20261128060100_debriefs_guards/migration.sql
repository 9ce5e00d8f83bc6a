-- Who may see and write what returnees said, and what no mistake of the application can do. Must agree with
-- lib/access/rules.ts, lib/access/scope.ts and lib/debriefs/rules.

do $$
declare t text;
begin
  foreach t in array array['debrief', 'debrief_session', 'debrief_event', 'sighting', 'sighting_search', 'sighting_candidate',
    'sighting_decision', 'album_photo', 'album_picture', 'debrief_album', 'album_slot', 'treatment_account'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update on debrief, sighting, sighting_candidate, album_photo, debrief_album, treatment_account to homeward_app;
grant select, insert on debrief_session, debrief_event, sighting_decision, album_picture, album_slot to homeward_app;
grant select, insert, update, delete on sighting_search to homeward_app;
grant usage on sequence debrief_number_seq to homeward_app;

-- ── what is well formed ─────────────────────────────────────────────────────────────────────────
alter table debrief add constraint status_known check (status in ('open', 'closed', 'reopened'));
alter table debrief add constraint consent_known check (
  consent_search in ('not-asked', 'yes', 'no') and consent_families in ('not-asked', 'yes', 'no'));
alter table debrief add constraint somebody check (person_name <> '' and round >= 1);
alter table debrief_event add constraint reopened_with_a_reason check (kind <> 'reopen' or reason is not null);
alter table sighting add constraint somebody check (name is not null or call_sign is not null);
alter table sighting add constraint codes_known check (
  condition in ('unknown', 'well', 'weak', 'ill', 'lightly-wounded', 'seriously-wounded', 'dying', 'dead')
  and known_how in ('shared-cell', 'spoke', 'saw', 'heard') and confidence in ('certain', 'fairly', 'unsure')
  and sex in ('female', 'male', 'unknown'));
alter table sighting add constraint attached_is_whole check (
  status in ('waiting', 'attached', 'withdrawn') and (status = 'attached') = (claim_id is not null));
alter table sighting add constraint looked_at_is_whole check ((grave_at is null) = (grave_by_id is null));
alter table sighting_candidate add constraint one_of_two check ((prisoner_id is null) <> (sought_id is null));
alter table sighting_candidate add constraint band_known check (band in ('strong', 'possible', 'weak', 'none'));
alter table sighting_candidate add constraint verdict_is_whole check (
  status in ('open', 'decided', 'contested', 'gone') and (verdict is null or verdict in ('same', 'not-same'))
  and (verdict is not null) = (status in ('decided', 'contested')));
alter table sighting_decision add constraint verdict_known check (verdict in ('same', 'not-same', 'withdrawn'));
alter table sighting_decision add constraint withdrawal_has_a_reason check (verdict <> 'withdrawn' or reason is not null);
alter table album_photo add constraint looks_known check (
  sex in ('female', 'male') and age_band in ('under-20', '20-29', '30-39', '40-49', '50-59', '60-over')
  and hair in ('dark', 'fair', 'red', 'grey', 'cropped', 'bald') and build in ('slim', 'medium', 'heavy')
  and beard in ('none', 'stubble', 'moustache', 'beard'));
alter table album_photo add constraint withdrawal_is_whole check (
  (withdrawn_at is null) = (withdrawn_by_id is null) and (withdrawn_at is null) = (withdraw_reason is null));
alter table debrief_album add constraint status_known check (status in ('assembled', 'shown', 'answered', 'abandoned'));
-- Whoever knows which picture is meant does not show it.
alter table debrief_album add constraint another_shows check (shown_by_id is null or shown_by_id <> assembled_by_id);
alter table debrief_album add constraint showing_is_whole check (
  (shown_at is null) = (shown_by_id is null) and (shown_at is null) = (shown_before is null) and (status not in ('shown', 'answered') or shown_at is not null));
alter table debrief_album add constraint answer_is_whole check (
  (status = 'answered') = (answered_at is not null) and (answered_at is null) = (result is null)
  and (answered_at is null) = (confidence is null) and (answered_at is null) = (took_ms is null)
  and (answered_at is null) = (layout is null)
  and (result is null or result in ('target', 'foil', 'nobody'))
  and (chosen_position is not null) = coalesce(result in ('target', 'foil'), false));
alter table album_slot add constraint counted_from_one check (position >= 1);
alter table treatment_account add constraint uses_known check (
  uses <@ array['medical', 'legal', 'none'] and cardinality(uses) >= 1 and (not 'none' = any (uses) or cardinality(uses) = 1));

insert into app.lifecycle_move (machine, from_status, to_status) values
  ('debrief', 'open', 'closed'),
  ('debrief', 'closed', 'reopened'),
  ('debrief', 'reopened', 'closed'),
  ('sighting', 'waiting', 'attached'),
  ('sighting', 'waiting', 'withdrawn'),
  ('sighting', 'attached', 'waiting'),
  ('sighting', 'withdrawn', 'waiting'),
  ('sighting-candidate', 'open', 'decided'),
  ('sighting-candidate', 'open', 'gone'),
  ('sighting-candidate', 'gone', 'open'),
  ('sighting-candidate', 'gone', 'decided'),
  ('sighting-candidate', 'decided', 'contested'),
  ('sighting-candidate', 'decided', 'open'),
  ('sighting-candidate', 'contested', 'decided'),
  ('sighting-candidate', 'contested', 'open'),
  ('album', 'assembled', 'shown'),
  ('album', 'assembled', 'abandoned'),
  ('album', 'shown', 'answered'),
  ('album', 'shown', 'abandoned');
create trigger lifecycle before update of status on debrief for each row execute function app.check_move('debrief');
create trigger lifecycle before update of status on sighting for each row execute function app.check_move('sighting');
create trigger lifecycle before update of status on sighting_candidate for each row execute function app.check_move('sighting-candidate');
create trigger lifecycle before update of status on debrief_album for each row execute function app.check_move('album');

do $$
declare t text;
begin
  foreach t in array array['debrief_session', 'debrief_event', 'sighting_decision', 'album_picture', 'album_slot'] loop
    execute format('create trigger stay before update or delete on %I for each row execute function app.stay()', t);
    execute format('create trigger stay_whole before truncate on %I execute function app.stay()', t);
  end loop;
end $$;

-- ── who sees which debrief ──────────────────────────────────────────────────────────────────────
-- Functions of the owner, because the tables ask each other and would go round in circles.

-- The acting user opened this debrief or held one of its meetings.
create function app.interviews(debrief uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from debrief d where d.id = $1 and d.opened_by_id = app.staff())
    or exists (select 1 from debrief_session s where s.debrief_id = $1 and s.interviewer_id = app.staff())
$$;

-- It is of nobody whose record is sealed, or a supervisor asks. Sealed wins over every other permission.
create function app.debrief_within_reach(debrief uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.has('{supervisor}') or exists (
    select 1 from debrief d where d.id = $1 and (d.prisoner_id is null or not app.sealed(d.prisoner_id)))
$$;

-- The whole of it: what was seen, the albums.
create function app.reads_debrief(debrief uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.is_system() or (app.debrief_within_reach($1)
    and (app.has('{case-officer,analyst,supervisor}') or (app.has('{medical-officer}') and app.interviews($1))))
$$;
create function app.writes_debrief(debrief uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.is_system() or (app.reads_debrief($1) and app.has('{case-officer,analyst,medical-officer}'))
$$;

-- Open, in this round.
create function app.debrief_open_in(debrief uuid, round int) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from debrief d where d.id = $1 and d.status <> 'closed' and d.round = $2)
$$;
create function app.debrief_closed(debrief uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from debrief d where d.id = $1 and d.status = 'closed')
$$;
create function app.has_account(debrief uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from treatment_account t where t.debrief_id = $1)
$$;

-- Two debriefs of one returnee: of one record, or of nobody on file under one name. What one returnee says is one source,
-- however often they are asked.
create function app.same_witness(one uuid, other uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from debrief a, debrief b where a.id = $1 and b.id = $2
    and (a.id = b.id or a.prisoner_id = b.prisoner_id
      or (a.prisoner_id is null and b.prisoner_id is null and lower(btrim(a.person_name)) = lower(btrim(b.person_name)))))
$$;
create function app.first_debrief_of_witness(debrief uuid) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select min(d.number) from debrief d where app.same_witness(d.id, $1)
$$;

-- A claim of somebody whose record is sealed.
create function app.claim_sealed(claim uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select app.sealed(c.prisoner_id) from claim c where c.id = $1), false)
$$;
create function app.reads_sighting(sighting uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from sighting s where s.id = $1 and app.reads_debrief(s.debrief_id)
    and (app.is_system() or s.claim_id is null or not app.claim_sealed(s.claim_id) or app.has('{supervisor}')))
$$;

create policy read on debrief for select to homeward_app using (
  app.is_system()
  or (((prisoner_id is null or not app.sealed(prisoner_id)) or (select app.has('{supervisor}')))
      and ((select app.has('{case-officer,analyst,supervisor}'))
           or ((select app.has('{medical-officer}')) and (opened_by_id = app.staff() or app.interviews(id)))
           or ((select app.has('{treatment-officer}')) and app.has_account(id)))));
create policy open_one on debrief for insert to homeward_app with check (
  app.is_system() or ((select app.has('{case-officer,analyst,medical-officer}')) and opened_by_id = app.staff()));
create policy change on debrief for update to homeward_app using (app.writes_debrief(id)) with check (app.writes_debrief(id));

create policy read on debrief_session for select to homeward_app using (
  app.reads_debrief(debrief_id)
  or ((select app.has('{treatment-officer}')) and app.debrief_within_reach(debrief_id) and app.has_account(debrief_id)));
create policy write on debrief_session for insert to homeward_app with check (app.writes_debrief(debrief_id));
create policy read on debrief_event for select to homeward_app using (app.reads_debrief(debrief_id));
create policy write on debrief_event for insert to homeward_app with check (
  app.is_system() or (app.writes_debrief(debrief_id) and by_id = app.staff()));

-- A debrief stays whose it is; what was said is changed only while it is open.
create function app.debrief_stays() returns trigger language plpgsql as $$
begin
  if current_user = 'homeward_app' and ((new.id, new.number, new.prisoner_id, new.person_name, new.opened_by_id, new.opened_at)
      is distinct from (old.id, old.number, old.prisoner_id, old.person_name, old.opened_by_id, old.opened_at)
    or new.round <> old.round + (new.status = 'reopened' and old.status = 'closed')::int)
  then
    raise exception 'a debrief stays whose it is' using errcode = 'check_violation';
  end if;
  if old.status = 'closed' and new.status = 'closed' and current_user = 'homeward_app' then
    raise exception 'a closed debrief is reopened first' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger debrief_stays before update on debrief for each row execute function app.debrief_stays();

-- ── sightings ───────────────────────────────────────────────────────────────────────────────────
-- One that stands behind a claim about somebody sealed is hidden whole.
create policy read on sighting for select to homeward_app using (
  app.reads_debrief(debrief_id)
  and (app.is_system() or claim_id is null or not app.claim_sealed(claim_id) or (select app.has('{supervisor}'))));
create policy write on sighting for insert to homeward_app with check (
  app.is_system() or (app.writes_debrief(debrief_id) and not app.debrief_closed(debrief_id) and recorded_by_id = app.staff() and status = 'waiting'));
create policy change on sighting for update to homeward_app
  using (app.reads_debrief(debrief_id)) with check (app.reads_debrief(debrief_id));

-- What was seen is changed while the debrief is open and the sighting waits, by those who hold debriefs. Attaching,
-- detaching and looking at a death are for those who record evidence, and no job does any of it.
create function app.sighting_stays() returns trigger language plpgsql as $$
declare acts text[] := '{status,claim_id,grave_by_id,grave_at,grave_note,version,updated_at}';
begin
  if current_user <> 'homeward_app' then return new; end if;
  if (to_jsonb(new) - acts) is distinct from (to_jsonb(old) - acts)
    and ((new.id, new.debrief_id, new.recorded_by_id, new.recorded_at) is distinct from (old.id, old.debrief_id, old.recorded_by_id, old.recorded_at)
      or old.status <> 'waiting' or new.status <> 'waiting' or app.debrief_closed(old.debrief_id))
  then
    raise exception 'what was seen stays as it was said' using errcode = 'check_violation';
  end if;
  if (to_jsonb(new) - acts) is distinct from (to_jsonb(old) - acts) and not app.writes_debrief(old.debrief_id) then
    raise exception 'what was seen is written by whoever holds debriefs' using errcode = 'insufficient_privilege';
  end if;
  if (new.claim_id is distinct from old.claim_id or new.status is distinct from old.status)
    and (app.is_system() or (new.claim_id is distinct from old.claim_id and not app.has('{case-officer,analyst,supervisor}')))
  then
    raise exception 'a sighting is attached by a person' using errcode = 'insufficient_privilege';
  end if;
  if new.grave_at is distinct from old.grave_at
    and (new.grave_by_id is distinct from app.staff() or not app.has('{analyst,supervisor}'))
  then
    raise exception 'a death is looked at by an analyst' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger sighting_stays before update on sighting for each row execute function app.sighting_stays();

create policy everything on sighting_search for all to homeward_app
  using (app.reads_sighting(sighting_id)) with check (app.reads_sighting(sighting_id));

-- A candidate with a sealed record does not exist for anyone below supervisor. A medical officer records and does not match.
create policy read on sighting_candidate for select to homeward_app using (
  app.is_system()
  or ((select app.has('{case-officer,analyst,supervisor}')) and app.reads_sighting(sighting_id)
      and ((select app.has('{supervisor}')) or prisoner_id is null or not app.sealed(prisoner_id))));
-- Found by a job, or by the person who attaches a sighting to a record no search had brought up.
create policy find on sighting_candidate for insert to homeward_app with check (
  (app.is_system() and verdict is null)
  or ((select app.has('{case-officer,analyst,supervisor}')) and app.reads_sighting(sighting_id) and prisoner_id is not null
      and status = 'decided' and verdict = 'same'));
create policy decide on sighting_candidate for update to homeward_app
  using (app.is_system()
    or ((select app.has('{case-officer,analyst,supervisor}')) and app.reads_sighting(sighting_id)
        and ((select app.has('{supervisor}')) or prisoner_id is null or not app.sealed(prisoner_id))))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));
create policy read on sighting_decision for select to homeward_app
  using (exists (select 1 from sighting_candidate c where c.id = candidate_id));
create policy decide on sighting_decision for insert to homeward_app with check (
  decided_by_id = app.staff() and (select app.has('{case-officer,analyst,supervisor}'))
  and exists (select 1 from sighting_candidate c where c.id = candidate_id));

create function app.candidate_stays() returns trigger language plpgsql as $$
begin
  if (new.id, new.sighting_id, new.prisoner_id, new.sought_id) is distinct from (old.id, old.sighting_id, old.prisoner_id, old.sought_id) then
    raise exception 'a candidate is never made another' using errcode = 'check_violation';
  end if;
  if app.kind() = 'staff' and (new.bits, new.band, new.brothers, new.names_version, new.score_version, new.reasons)
     is distinct from (old.bits, old.band, old.brothers, old.names_version, old.score_version, old.reasons)
  then
    raise exception 'a score is not decided' using errcode = 'insufficient_privilege';
  end if;
  if app.is_system() and new.verdict is distinct from old.verdict then
    raise exception 'a candidate is decided by a person' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger candidate_stays before update on sighting_candidate for each row execute function app.candidate_stays();

-- As app.sought_candidates, for what waits among sightings; for the same reason a function of the owner.
create function app.sighting_candidates(wanted int[], strong int[], most int)
returns table (id uuid, hits int, parts text, detail text, kin text)
language plpgsql stable security definer
set search_path = public, pg_temp set jit = off set random_page_cost = 1.1 set plan_cache_mode = force_generic_plan
as $$
begin
  if not app.is_system() then return; end if;
  return query
  select c.sighting_id, c.hits, c.parts, c.detail, c.kin
  from (
    select s.sighting_id, s.parts, s.detail, s.kin,
      icount(s.keys operator(public.&) wanted) + 8 * icount(s.keys operator(public.&) strong) as hits
    from sighting_search s
    where s.keys operator(pg_catalog.&&) wanted
    limit 20000) c
  order by c.hits desc, c.sighting_id
  limit most;
end $$;

-- ── photographs and albums ──────────────────────────────────────────────────────────────────────
-- The photograph stands in an album of a debrief the acting user reads.
create function app.stands_in_my_album(photo uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from album_slot s join debrief_album a on a.id = s.album_id where s.photo_id = $1 and app.reads_debrief(a.debrief_id))
$$;
create policy read on album_photo for select to homeward_app using (
  app.is_system()
  or (((select app.has('{supervisor}')) or not app.sealed(prisoner_id))
      and ((select app.has('{case-officer,analyst,supervisor}')) or ((select app.has('{medical-officer}')) and app.stands_in_my_album(id)))));
create policy write on album_photo for insert to homeward_app with check (
  app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and recorded_by_id = app.staff()));
create policy withdraw on album_photo for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));
create function app.photo_stays() returns trigger language plpgsql as $$
declare open text[] := '{withdrawn_at,withdrawn_by_id,withdraw_reason}';
begin
  if current_user = 'homeward_app' and ((to_jsonb(new) - open) is distinct from (to_jsonb(old) - open) or old.withdrawn_at is not null) then
    raise exception 'a photograph is never changed; it is withdrawn once' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger photo_stays before update on album_photo for each row execute function app.photo_stays();
create policy read on album_picture for select to homeward_app using (exists (select 1 from album_photo p where p.id = photo_id));
create policy write on album_picture for insert to homeward_app with check (
  app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));

-- Somebody stands in it whose record is sealed: then the album does not exist for anyone below supervisor.
create function app.album_sealed(album uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from album_slot s join album_photo p on p.id = s.photo_id where s.album_id = $1 and app.sealed(p.prisoner_id))
$$;
create policy read on debrief_album for select to homeward_app using (
  app.reads_debrief(debrief_id) and (app.is_system() or (select app.has('{supervisor}')) or not app.album_sealed(id)));
create policy assemble on debrief_album for insert to homeward_app with check (
  app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and app.reads_debrief(debrief_id)
    and assembled_by_id = app.staff() and status = 'assembled'));
create policy change on debrief_album for update to homeward_app
  using (app.reads_debrief(debrief_id)) with check (app.reads_debrief(debrief_id));
create policy read on album_slot for select to homeward_app
  using (exists (select 1 from debrief_album a where a.id = album_id));
create policy assemble on album_slot for insert to homeward_app with check (
  app.is_system() or exists (select 1 from debrief_album a where a.id = album_id and a.status = 'assembled' and a.assembled_by_id = app.staff()));

-- Never a photograph by itself: an album is six different people or more, one of them the one asked about. Asked at the end
-- of the transaction that assembles it, and again when it is shown and answered.
create function app.album_is_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare shown int; people int; lowest int; highest int; target_at int;
begin
  select count(*), count(distinct p.prisoner_id), min(s.position), max(s.position), max(s.position) filter (where s.photo_id = new.target_photo_id)
    into shown, people, lowest, highest, target_at
    from album_slot s join album_photo p on p.id = s.photo_id where s.album_id = new.id;
  if shown < 6 or target_at is null or lowest <> 1 or highest <> shown then
    raise exception 'nobody is recognised on a photograph by itself' using errcode = 'check_violation';
  end if;
  if tg_op = 'INSERT' and people <> shown then
    raise exception 'nobody stands in an album twice' using errcode = 'check_violation';
  end if;
  if new.chosen_position > shown
    or (new.result is not null and new.result <> case when new.chosen_position is null then 'nobody' when new.chosen_position = target_at then 'target' else 'foil' end)
  then
    raise exception 'an answer is what was answered' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger album_is_whole after insert or update on debrief_album deferrable initially deferred
  for each row execute function app.album_is_whole();

create function app.album_stays() returns trigger language plpgsql as $$
declare acts text[] := '{status,shown_by_id,shown_at,shown_before,layout,chosen_position,result,confidence,words,answered_at,took_ms,version}';
begin
  if current_user <> 'homeward_app' then return new; end if;
  if (to_jsonb(new) - acts) is distinct from (to_jsonb(old) - acts) or old.status in ('answered', 'abandoned')
    or (old.shown_at is not null and (new.shown_at, new.shown_by_id) is distinct from (old.shown_at, old.shown_by_id))
  then
    raise exception 'an album stays as it was shown' using errcode = 'check_violation';
  end if;
  if app.kind() = 'staff' and ((new.shown_by_id is distinct from old.shown_by_id and new.shown_by_id is distinct from app.staff())
    or (new.answered_at is not null and new.shown_by_id is distinct from app.staff()))
  then
    raise exception 'an album is shown and answered in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger album_stays before update on debrief_album for each row execute function app.album_stays();

-- How often this witness had been shown the person asked about, in whatever album, is counted when the album is shown and
-- here, where an album nobody may see counts too. Named so that it comes before album_stays.
create function app.album_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.shown_at is null and new.shown_at is not null then
    select count(*) into new.shown_before from debrief_album a
      where a.id <> new.id and a.shown_at is not null and app.same_witness(a.debrief_id, new.debrief_id)
        and exists (select 1 from album_slot s join album_photo p on p.id = s.photo_id
          where s.album_id = a.id and p.prisoner_id = (select t.prisoner_id from album_photo t where t.id = new.target_photo_id));
  else
    new.shown_before := old.shown_before;
  end if;
  return new;
end $$;
create trigger album_counted before update on debrief_album for each row execute function app.album_counted();

-- ── accounts of treatment ───────────────────────────────────────────────────────────────────────
-- No line here names the system, a supervisor or an analyst by rank: only a treatment officer, and whoever writes one while
-- the debrief is open in the same round.
create policy read on treatment_account for select to homeward_app using (
  app.debrief_within_reach(debrief_id)
  and ((select app.has('{treatment-officer}'))
       or (written_by_id = app.staff() and (select app.has('{case-officer,analyst,medical-officer}')) and app.debrief_open_in(debrief_id, round))));
create policy write on treatment_account for insert to homeward_app with check (
  written_by_id = app.staff() and (select app.has('{case-officer,analyst,medical-officer}'))
  and app.writes_debrief(debrief_id) and app.interviews(debrief_id) and app.debrief_open_in(debrief_id, round));
create policy change on treatment_account for update to homeward_app
  using (written_by_id = app.staff() and (select app.has('{case-officer,analyst,medical-officer}'))
    and app.writes_debrief(debrief_id) and app.debrief_open_in(debrief_id, round))
  with check (written_by_id = app.staff());
create function app.account_stays() returns trigger language plpgsql as $$
begin
  if (new.id, new.debrief_id, new.round, new.written_by_id, new.written_at) is distinct from (old.id, old.debrief_id, old.round, old.written_by_id, old.written_at) then
    raise exception 'an account stays whose it is' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger account_stays before update on treatment_account for each row execute function app.account_stays();

-- That an account was written or read is in the log for the auditor, without the debrief and without the person; a
-- supervisor, who reads the log of a record, does not learn of it there.
create policy accounts_apart on audit_event as restrictive for select to homeward_app
  using (type not like 'treatment.%' or app.is_system() or (select app.has('{auditor}')));

-- ── joined records ──────────────────────────────────────────────────────────────────────────────
-- A debrief and a photograph hang from a record and move with it. Whatever the list holds by now stays in it.
do $$
declare listed text;
begin
  select string_agg(format('(%L, %L, %L)', name, at_column, by_column), ', ') into listed from (
    select name, at_column, by_column from app.hanging_tables()
    union values ('debrief', 'opened_at', 'opened_by_id'), ('album_photo', 'recorded_at', 'recorded_by_id')) hanging;
  execute format('create or replace function app.hanging_tables() returns table (name text, at_column text, by_column text)
    language sql immutable as $f$ values %s $f$', listed);
end $$;
create trigger not_on_a_joined_record after insert on debrief referencing new table as fresh
  for each statement execute function app.not_on_a_joined_record();
create trigger not_on_a_joined_record after insert on album_photo referencing new table as fresh
  for each statement execute function app.not_on_a_joined_record();

revoke all on function app.interviews(uuid), app.debrief_within_reach(uuid), app.reads_debrief(uuid), app.writes_debrief(uuid),
  app.debrief_open_in(uuid, int), app.debrief_closed(uuid), app.has_account(uuid), app.same_witness(uuid, uuid), app.first_debrief_of_witness(uuid), app.claim_sealed(uuid), app.reads_sighting(uuid),
  app.sighting_candidates(int[], int[], int), app.stands_in_my_album(uuid), app.album_sealed(uuid), app.album_is_whole(), app.album_counted() from public;
grant execute on function app.interviews(uuid), app.debrief_within_reach(uuid), app.reads_debrief(uuid), app.writes_debrief(uuid),
  app.debrief_open_in(uuid, int), app.debrief_closed(uuid), app.has_account(uuid), app.same_witness(uuid, uuid), app.first_debrief_of_witness(uuid), app.claim_sealed(uuid), app.reads_sighting(uuid),
  app.sighting_candidates(int[], int[], int), app.stands_in_my_album(uuid), app.album_sealed(uuid), app.debrief_stays(), app.sighting_stays(),
  app.candidate_stays(), app.photo_stays(), app.album_is_whole(), app.album_counted(), app.album_stays(), app.account_stays() to homeward_app;
