-- A record that was recorded by mistake is found by no search until it is restored, like one joined with another.
-- Everything a record is found by, for whoever writes records. It must be whole whoever writes: an analyst may not read the
-- next of kin, and a search row made without them would lose them.
create or replace function app.record_to_search(ids uuid[]) returns table (id uuid, told jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, jsonb_build_object(
    'sealed', p.sealed, 'sex', p.sex,
    'birth', jsonb_build_object('precision', p.birth_precision, 'from', p.birth_from, 'to', p.birth_to, 'approximate', p.birth_approximate),
    'birthPlace', p.birth_place, 'unit', p.unit, 'serviceNumber', p.service_number,
    'capturePlace', p.capture_place, 'fatherName', p.father_name, 'motherMaidenName', p.mother_maiden_name,
    'gone', p.merged_into_id is not null or p.status = 'void',
    'names', coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'surname', n.surname, 'given', n.given,
        'patronymic', n.patronymic, 'full', n.full) order by n.position, n.recorded_at, n.id)
      from prisoner_name n where n.prisoner_id = p.id), '[]'),
    'numbers', coalesce((select jsonb_agg(i.value order by i.recorded_at, i.id) from prisoner_identifier i where i.prisoner_id = p.id), '[]'),
    'places', coalesce((select jsonb_agg(l.place order by l.recorded_at, l.id) from prisoner_place l where l.prisoner_id = p.id), '[]'),
    'kin', coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'contact', encode(k.contact_enc, 'base64'))
        order by k.recorded_at, k.id) from prisoner_kin k where k.prisoner_id = p.id), '[]'))
  from prisoner p
  where p.id = any (ids)
    and (app.is_system() or app.has('{case-officer,analyst,supervisor,planner,medical-officer}'))
$$;

delete from prisoner_search s using prisoner p where p.id = s.prisoner_id and p.status = 'void';
