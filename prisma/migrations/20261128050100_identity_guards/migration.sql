-- Who may see and write questions of identity and samples, and what stays written. Must agree with lib/access and
-- lib/identity/rules; tests/identity/reach.db.test.ts and tests/platform/row-level-security.db.test.ts compare them.
do $$
declare t text;
begin
  foreach t in array array['identity_rule', 'identity_case', 'identity_claimed', 'identity_check', 'identity_decision',
    'identity_decision_check', 'dna_laboratory', 'dna_donor', 'dna_donor_contact', 'dna_consent', 'dna_kit', 'dna_custody_event',
    'dna_request', 'dna_request_kit', 'dna_result'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on public.%I to homeward_app', t);
  end loop;
  foreach t in array array['identity_case', 'identity_claimed', 'identity_check', 'identity_decision', 'dna_laboratory', 'dna_donor',
    'dna_donor_contact', 'dna_consent', 'dna_custody_event', 'dna_request', 'dna_result'] loop
    execute format('grant update on public.%I to homeward_app', t);
  end loop;
end $$;
grant usage on all sequences in schema public to homeward_app;

-- A case that touches a sealed record anywhere does not exist for anyone below supervisor.
create function app.identity_sealed(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from prisoner p where p.sealed and p.id in (
    select prisoner_id from identity_case where id = wanted
    union all select prisoner_id from identity_claimed where case_id = wanted
    union all select prisoner_id from identity_check where case_id = wanted
    union all select prisoner_id from identity_decision where case_id = wanted
    union all select prisoner_id from dna_request where case_id = wanted))
$$;
grant execute on function app.identity_sealed(uuid) to homeward_app;

-- ── configuration ──
create policy read on identity_rule for select to homeward_app using (app.staff() is not null or app.is_system());
create policy adopt on identity_rule for insert to homeward_app
  with check (app.is_system() or ((select app.has('{administrator}')) and adopted_by_id = app.staff()));
create policy read on dna_laboratory for select to homeward_app using (app.staff() is not null or app.is_system());
create policy write on dna_laboratory for all to homeward_app
  using ((select app.has('{administrator}')) or app.is_system()) with check ((select app.has('{administrator}')) or app.is_system());

-- ── questions of identity: those who weigh evidence, and the medical officer ──
create policy read on identity_case for select to homeward_app using (
  app.is_system()
  or ((select app.has('{case-officer,analyst,supervisor,medical-officer}'))
      and ((select app.has('{supervisor}')) or not (coalesce(app.sealed(prisoner_id), false) or app.identity_sealed(id)))));
create policy open_case on identity_case for insert to homeward_app
  with check (app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and opened_by_id = app.staff()));
create policy change on identity_case for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));

do $$
declare t text;
begin
  foreach t in array array['identity_claimed', 'identity_check', 'identity_decision'] loop
    execute format($p$ create policy read on %I for select to homeward_app
      using (exists (select 1 from identity_case c where c.id = case_id)
        and (app.is_system() or (select app.has('{supervisor}')) or not coalesce(app.sealed(prisoner_id), false)))$p$, t);
  end loop;
end $$;
create policy write on identity_claimed for insert to homeward_app
  with check (app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and recorded_by_id = app.staff()));
create policy withdraw on identity_claimed for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));
-- A DNA check is written by whoever may accept a laboratory's result.
create policy write on identity_check for insert to homeward_app
  with check (app.is_system() or (recorded_by_id = app.staff()
    and case when method = 'dna' then (select app.has('{analyst,supervisor}'))
      else (select app.has('{case-officer,analyst,supervisor,medical-officer}')) end));
create policy withdraw on identity_check for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor,medical-officer}')))
  with check (app.is_system() or case when method = 'dna' then (select app.has('{analyst,supervisor}'))
    else (select app.has('{case-officer,analyst,supervisor,medical-officer}')) end);
create policy propose on identity_decision for insert to homeward_app
  with check (app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and proposed_by_id = app.staff()));
create policy decide on identity_decision for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));
create policy read on identity_decision_check for select to homeward_app
  using (exists (select 1 from identity_decision d where d.id = decision_id));
create policy write on identity_decision_check for insert to homeward_app
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));

-- ── relatives who give samples: also an operator, through an inquiry of theirs. Name and contact: who reaches families ──
create policy read on dna_donor for select to homeward_app using (
  app.is_system()
  or ((not app.sealed(prisoner_id) or (select app.has('{supervisor}')))
      and ((select app.has('{case-officer,analyst,supervisor,medical-officer}'))
           or ((select app.has('{operator}')) and app.handles_prisoner(prisoner_id)))));
create policy write on dna_donor for insert to homeward_app with check (
  app.is_system() or (recorded_by_id = app.staff() and ((select app.has('{case-officer,supervisor}'))
    or ((select app.has('{operator}')) and app.handles_prisoner(prisoner_id)))));
create policy change on dna_donor for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,supervisor}')) or ((select app.has('{operator}')) and app.handles_prisoner(prisoner_id)))
  with check (app.is_system() or (select app.has('{case-officer,supervisor}')) or ((select app.has('{operator}')) and app.handles_prisoner(prisoner_id)));
create policy reach on dna_donor_contact for all to homeward_app
  using (app.is_system() or ((select app.has('{operator,case-officer,supervisor}'))
    and exists (select 1 from dna_donor d where d.id = donor_id
      and ((select app.has('{case-officer,supervisor}')) or app.handles_prisoner(d.prisoner_id)))))
  with check (app.is_system() or ((select app.has('{operator,case-officer,supervisor}'))
    and exists (select 1 from dna_donor d where d.id = donor_id
      and ((select app.has('{case-officer,supervisor}')) or app.handles_prisoner(d.prisoner_id)))));
create policy read on dna_consent for select to homeward_app using (exists (select 1 from dna_donor d where d.id = donor_id));
create policy write on dna_consent for insert to homeward_app with check (
  app.is_system() or (recorded_by_id = app.staff() and (select app.has('{operator,case-officer,supervisor}'))
    and exists (select 1 from dna_donor d where d.id = donor_id)));
create policy withdraw on dna_consent for update to homeward_app
  using (app.is_system() or ((select app.has('{operator,case-officer,supervisor}')) and exists (select 1 from dna_donor d where d.id = donor_id)))
  with check (app.is_system() or ((select app.has('{operator,case-officer,supervisor}')) and exists (select 1 from dna_donor d where d.id = donor_id)));

-- ── samples and their way ──
create policy read on dna_kit for select to homeward_app using (
  exists (select 1 from dna_donor d where d.id = donor_id) or exists (select 1 from identity_case c where c.id = case_id));
create policy write on dna_kit for insert to homeward_app with check (
  app.is_system() or (recorded_by_id = app.staff() and (select app.has('{operator,case-officer,analyst,supervisor,medical-officer}'))
    and (exists (select 1 from dna_donor d where d.id = donor_id) or exists (select 1 from identity_case c where c.id = case_id))));
create policy read on dna_custody_event for select to homeward_app using (exists (select 1 from dna_kit k where k.id = kit_id));
create policy write on dna_custody_event for insert to homeward_app with check (
  app.is_system() or (recorded_by_id = app.staff() and (select app.has('{operator,case-officer,analyst,supervisor,medical-officer}'))
    and exists (select 1 from dna_kit k where k.id = kit_id)));
create policy withdraw on dna_custody_event for update to homeward_app
  using (app.is_system() or ((select app.has('{operator,case-officer,analyst,supervisor,medical-officer}')) and exists (select 1 from dna_kit k where k.id = kit_id)))
  with check (app.is_system() or ((select app.has('{operator,case-officer,analyst,supervisor,medical-officer}')) and exists (select 1 from dna_kit k where k.id = kit_id)));

-- ── laboratories' answers ──
create policy read on dna_request for select to homeward_app using (
  app.is_system()
  or ((select app.has('{case-officer,analyst,supervisor,medical-officer}'))
      and ((select app.has('{supervisor}')) or not app.sealed(prisoner_id))
      and (case_id is null or exists (select 1 from identity_case c where c.id = case_id))));
create policy write on dna_request for insert to homeward_app
  with check (app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and recorded_by_id = app.staff()));
create policy change on dna_request for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));
create policy read on dna_request_kit for select to homeward_app using (exists (select 1 from dna_request r where r.id = request_id));
create policy write on dna_request_kit for insert to homeward_app
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));
create policy read on dna_result for select to homeward_app using (exists (select 1 from dna_request r where r.id = request_id));
create policy write on dna_result for insert to homeward_app
  with check (app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and recorded_by_id = app.staff() and status = 'received'));
create policy decide on dna_result for update to homeward_app
  using (app.is_system() or (select app.has('{analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{analyst,supervisor}')));

-- ── what is written stays written; a row is withdrawn once, in one's own name ──
-- Arguments: the columns that may change. A join of two records, by the owner's functions, moves a row and nothing else.
create function app.only_these_change() returns trigger language plpgsql as $$
begin
  if current_user <> 'homeward_app' and (to_jsonb(new) - 'prisoner_id') = (to_jsonb(old) - 'prisoner_id') then return new; end if;
  if (to_jsonb(new) - tg_argv) is distinct from (to_jsonb(old) - tg_argv) then
    raise exception 'a % is never edited', tg_table_name using errcode = 'check_violation';
  end if;
  if 'withdrawn_at' = any (tg_argv) then
    if to_jsonb(old) ->> 'withdrawn_at' is not null then
      raise exception 'a % is withdrawn once', tg_table_name using errcode = 'check_violation';
    end if;
    if app.kind() = 'staff' and to_jsonb(new) ->> 'withdrawn_by_id' is not null
      and (to_jsonb(new) ->> 'withdrawn_by_id')::uuid is distinct from app.staff() then
      raise exception 'a % is withdrawn by whoever withdraws it', tg_table_name using errcode = 'insufficient_privilege';
    end if;
  end if;
  return new;
end $$;
create trigger stays before update on identity_claimed for each row
  execute function app.only_these_change('withdrawn_at', 'withdrawn_by_id', 'withdraw_reason', 'withdraw_note', 'version');
create trigger stays before update on identity_check for each row
  execute function app.only_these_change('withdrawn_at', 'withdrawn_by_id', 'withdraw_reason', 'withdraw_note', 'version');
create trigger stays before update on dna_consent for each row
  execute function app.only_these_change('withdrawn_at', 'withdrawn_by_id', 'withdraw_reason', 'withdrawn_on', 'version');
create trigger stays before update on dna_donor for each row
  execute function app.only_these_change('availability', 'line', 'sex', 'inquiry_id', 'withdrawn_at', 'withdrawn_by_id',
    'withdraw_reason', 'version');
create trigger stays before update on dna_custody_event for each row
  execute function app.only_these_change('withdrawn_at', 'withdrawn_by_id', 'withdraw_reason');
create trigger stays before update on identity_case for each row
  execute function app.only_these_change('status', 'closed_by_id', 'closed_at', 'close_reason', 'version');
create trigger stays before update on identity_decision for each row
  execute function app.only_these_change('status', 'decided_by_id', 'decided_at', 'decision_reason', 'decision_note',
    'revoked_by_id', 'revoked_at', 'revoke_reason', 'revoke_note', 'version');
create trigger stays before update on dna_request for each row
  execute function app.only_these_change('status', 'cancelled_by_id', 'cancelled_at', 'cancel_reason', 'version');
create trigger stays before update on dna_result for each row
  execute function app.only_these_change('status', 'decided_by_id', 'decided_at', 'decision_reason', 'decision_note', 'version');

create function app.identity_in_own_name() returns trigger language plpgsql as $$
begin
  if app.kind() = 'staff' and (
    (new.decided_by_id is distinct from old.decided_by_id
      and (new.decided_by_id is distinct from app.staff() or not app.has('{analyst,supervisor}')))
    or (new.revoked_by_id is distinct from old.revoked_by_id
      and (new.revoked_by_id is distinct from app.staff() or not app.has('{analyst,supervisor}')))
    or (new.status = 'withdrawn' and old.status <> 'withdrawn' and old.proposed_by_id is distinct from app.staff()))
  then
    raise exception 'an identity is decided by whoever decides it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger own_name before update on identity_decision for each row execute function app.identity_in_own_name();

-- ── two people; one proposal, one answer, one tag, one arrival ──
alter table identity_decision add constraint two_people check (decided_by_id is null or decided_by_id <> proposed_by_id);
alter table identity_decision add constraint decision_is_whole check (
  (status in ('established', 'returned', 'revoked')) = (decided_by_id is not null) and (decided_by_id is null) = (decided_at is null));
alter table identity_decision add constraint revocation_is_whole check (
  (status = 'revoked') = (revoked_by_id is not null) and (revoked_by_id is null) = (revoke_reason is null));
create unique index identity_decision_one_open on identity_decision (case_id) where status = 'proposed';
create unique index identity_decision_one_answer on identity_decision (case_id) where status = 'established';
create unique index identity_case_tag on identity_case (tag_key) where status <> 'closed';
create unique index identity_case_arrival on identity_case (member_id) where status <> 'closed';
alter table identity_case add constraint origin_is_whole check (case origin
  when 'remains' then subject_kind = 'remains' and prisoner_id is null and member_id is null and tag_number is not null and tag_key is not null
  when 'arrival' then subject_kind = 'living' and prisoner_id is not null and member_id is not null and tag_number is null
  when 'record' then subject_kind = 'living' and prisoner_id is not null and member_id is null and tag_number is null
  else false end);
alter table identity_case add constraint closing_is_whole check (
  (status = 'closed') = (closed_at is not null) and (closed_at is null) = (close_reason is null) and (closed_at is null) = (closed_by_id is null));
alter table identity_claimed add constraint says_who check (prisoner_id is not null or name_said is not null);
alter table identity_claimed add constraint withdrawal_is_whole check (
  (withdrawn_at is null) = (withdraw_reason is null) and (withdrawn_at is null) = (withdrawn_by_id is null));
alter table identity_check add constraint withdrawal_is_whole check (
  (withdrawn_at is null) = (withdraw_reason is null) and (withdrawn_at is null) = (withdrawn_by_id is null));
alter table identity_check add constraint result_known check (result in ('agrees', 'contradicts', 'inconclusive'));
alter table identity_check add constraint dna_comes_from_a_laboratory check ((method = 'dna') = (result_id is not null));
alter table dna_consent add constraint withdrawal_is_whole check (
  (withdrawn_at is null) = (withdraw_reason is null) and (withdrawn_at is null) = (withdrawn_by_id is null) and (withdrawn_at is null) = (withdrawn_on is null));
alter table dna_donor add constraint withdrawal_is_whole check (
  (withdrawn_at is null) = (withdraw_reason is null) and (withdrawn_at is null) = (withdrawn_by_id is null));
alter table dna_consent add constraint ends_after_it_begins check (expires_on is null or expires_on >= given_on);
alter table dna_kit add constraint of_one check (num_nonnulls(donor_id, case_id) = 1);
alter table dna_custody_event add constraint withdrawal_is_whole check (
  (withdrawn_at is null) = (withdraw_reason is null) and (withdrawn_at is null) = (withdrawn_by_id is null));
alter table dna_request add constraint cancelling_is_whole check (
  (status = 'cancelled') = (cancelled_at is not null) and (cancelled_at is null) = (cancelled_by_id is null));
alter table dna_result add constraint decision_is_whole check (
  (status in ('accepted', 'refused', 'withdrawn')) = (decided_by_id is not null) and (decided_by_id is null) = (decided_at is null));
alter table dna_result add constraint likelihood_is_whole check (
  (likelihood is null) = (likelihood_log10 is null) and (conclusion <> 'agrees' or likelihood_log10 > 0));
-- Nothing but a primary identifier ever establishes whose remains these are, whatever version is adopted.
alter table identity_rule add constraint remains_by_primary_identifiers check (kind <> 'minimum' or (
  body -> 'remains' -> 'alone' <@ '["dna", "fingerprints", "dental"]'::jsonb
  and coalesce(nullif(body -> 'remains' -> 'together', 'null'::jsonb) -> 'of', '[]'::jsonb) <@ '["dna", "fingerprints", "dental"]'::jsonb
  and body -> 'remains' -> 'contradicting' @> '["dna", "fingerprints", "dental"]'::jsonb));

create trigger lifecycle before update of status on identity_case for each row execute function app.check_move('identity-case');
create trigger lifecycle before update of status on identity_decision for each row execute function app.check_move('identity-decision');
create trigger lifecycle before update of status on dna_request for each row execute function app.check_move('dna-request');
create trigger lifecycle before update of status on dna_result for each row execute function app.check_move('dna-result');
insert into app.lifecycle_move (machine, from_status, to_status) values
  ('identity-case', 'open', 'proposed'),
  ('identity-case', 'open', 'closed'),
  ('identity-case', 'proposed', 'established'),
  ('identity-case', 'proposed', 'open'),
  ('identity-case', 'established', 'open'),
  ('identity-case', 'closed', 'open'),
  ('identity-decision', 'proposed', 'established'),
  ('identity-decision', 'proposed', 'returned'),
  ('identity-decision', 'proposed', 'withdrawn'),
  ('identity-decision', 'established', 'revoked'),
  ('dna-request', 'sent', 'answered'),
  ('dna-request', 'sent', 'cancelled'),
  ('dna-result', 'received', 'accepted'),
  ('dna-result', 'received', 'refused'),
  ('dna-result', 'accepted', 'withdrawn');

-- ── what hangs from a record moves with it when two are joined ──
-- Whatever the list holds by now stays in it; other migrations may have added to it before this one.
do $$
declare known text;
begin
  select string_agg(format('(%L, %L, %L)', name, at_column, by_column), ', ') into known from (
    select name, at_column, by_column from app.hanging_tables()
    union
    values ('identity_case', 'opened_at', 'opened_by_id'), ('identity_claimed', 'recorded_at', 'recorded_by_id'),
      ('identity_check', 'recorded_at', 'recorded_by_id'), ('identity_decision', 'proposed_at', 'proposed_by_id'),
      ('dna_donor', 'recorded_at', 'recorded_by_id'), ('dna_request', 'recorded_at', 'recorded_by_id')) as hanging;
  execute format('create or replace function app.hanging_tables() returns table (name text, at_column text, by_column text)
    language sql immutable as $f$ values %s $f$', known);
end $$;
do $$
declare t text;
begin
  foreach t in array array['identity_case', 'identity_claimed', 'identity_check', 'identity_decision', 'dna_donor', 'dna_request'] loop
    execute format('create trigger not_on_a_joined_record after insert on %I referencing new table as fresh
      for each statement execute function app.not_on_a_joined_record()', t);
  end loop;
end $$;

-- Version 1 of both tables. Must agree with firstMinimum and firstKinshipTable in lib/identity/rules; a test compares them.
insert into identity_rule (id, kind, version, body, reason) values
  (gen_random_uuid(), 'minimum', 1, '{"living":{"alone":["dna"],"together":{"least":2,"of":["fingerprints","dental","medical-examination","control-questions","photograph","documents","recognition"],"differentExaminers":true},"contradicting":["dna","fingerprints","dental","medical-examination","control-questions","photograph","documents","recognition"]},"remains":{"alone":["dna","fingerprints","dental"],"together":null,"contradicting":["dna","fingerprints","dental","medical-examination"]},"leastLikelihoodLog10":6}', 'first version'),
  (gen_random_uuid(), 'kinship', 1, '{"combinations":[{"strength":"strong","needs":[{"relation":"self","line":null,"count":1}]},{"strength":"strong","needs":[{"relation":"identical-twin","line":null,"count":1}]},{"strength":"strong","needs":[{"relation":"parent","line":"maternal","count":1},{"relation":"parent","line":"paternal","count":1}]},{"strength":"strong","needs":[{"relation":"child","line":null,"count":1},{"relation":"parent","line":null,"count":1}]},{"strength":"strong","needs":[{"relation":"child","line":null,"count":1},{"relation":"parent-of-child","line":null,"count":1}]},{"strength":"strong","needs":[{"relation":"child","line":null,"count":2}]},{"strength":"strong","needs":[{"relation":"parent","line":null,"count":1},{"relation":"full-sibling","line":null,"count":1}]},{"strength":"strong","needs":[{"relation":"child","line":null,"count":1},{"relation":"full-sibling","line":null,"count":1}]},{"strength":"strong","needs":[{"relation":"full-sibling","line":null,"count":3}]},{"strength":"usable","needs":[{"relation":"child","line":null,"count":1}]},{"strength":"usable","needs":[{"relation":"parent","line":null,"count":1}]},{"strength":"usable","needs":[{"relation":"full-sibling","line":null,"count":2}]},{"strength":"usable","needs":[{"relation":"full-sibling","line":null,"count":1},{"relation":"half-sibling","line":null,"count":1}]},{"strength":"usable","needs":[{"relation":"grandparent","line":null,"count":1},{"relation":"aunt-uncle","line":null,"count":1}]}]}', 'first version');
