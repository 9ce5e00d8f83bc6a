-- Who may see and write which rows, said a second time in the database; and the guards no application bug can pass.
-- The application's login (homeward_app) owns nothing. Each transaction says who acts: app.kind and app.actor.
-- Must agree with lib/access/rules.ts; tests/platform/row-level-security.db.test.ts compares them.

create schema if not exists app;
grant usage on schema app to homeward_app;

-- staff · family · draft · family-door · sign-in · system · public
create function app.kind() returns text language sql stable as
  $$ select coalesce(nullif(current_setting('app.kind', true), ''), 'public') $$;

create function app.actor() returns text language sql stable as
  $$ select nullif(current_setting('app.actor', true), '') $$;

-- The acting user's id; null unless a member of staff acts.
create function app.staff() returns uuid language sql stable as
  $$ select case when app.kind() = 'staff' then app.actor()::uuid end $$;

create function app.family() returns uuid language sql stable as
  $$ select case when app.kind() = 'family' then app.actor()::uuid end $$;

-- True when the acting user is active and holds one of the roles. Read from the tables, so a role taken away is gone at once.
create function app.has(wanted text[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from user_role r join app_user u on u.id = r.user_id
    where u.id = app.staff() and u.active and r.role = any (wanted))
$$;

create function app.is_system() returns boolean language sql stable as $$ select app.kind() = 'system' $$;

-- A hotline operator reaches a person's details only through an inquiry that is theirs.
create function app.handles_prisoner(prisoner uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from sought_person s join inquiry i on i.id = s.inquiry_id
    where s.prisoner_id = prisoner and (i.assigned_to_id = app.staff() or i.logged_by_id = app.staff()))
$$;

create function app.shared_with_me(prisoner uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from record_share s where s.prisoner_id = prisoner and s.user_id = app.staff() and s.revoked_at is null)
$$;

-- A sealed record does not exist for anyone below supervisor.
create function app.sealed(prisoner uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce((select p.sealed from prisoner p where p.id = prisoner), false) $$;

create function app.family_of(sought uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select inquiry_id from sought_person where id = sought $$;

-- Every table: row-level security forced; the owner (migrations) may do everything; the application only what a policy says.
do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' and tablename not like '\_prisma%' loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on public.%I to homeward_app', t);
  end loop;
end $$;
grant usage on all sequences in schema public to homeward_app;
grant execute on all functions in schema app to homeward_app;
grant select on public._prisma_migrations to homeward_app;

-- What happened stays written.
revoke update, delete on audit_event, audit_seal, batch_list, batch_approval, handover_event, prisoner_event, inquiry_event,
  kinship_check, consent, telling_attempt from homeward_app;
revoke delete on prisoner, inquiry, claim, confirmation, batch, batch_member, family_telling, app_user from homeward_app;

-- ── people who work here ────────────────────────────────────────────────────────────────────────
create policy read on app_user for select to homeward_app
  using (app.staff() is not null or app.is_system() or app.kind() = 'sign-in');
create policy write on app_user for all to homeward_app
  using ((select app.has('{administrator}')) or app.is_system()) with check ((select app.has('{administrator}')) or app.is_system());
create policy read on user_role for select to homeward_app
  using (app.staff() is not null or app.is_system() or app.kind() = 'sign-in');
create policy write on user_role for all to homeward_app
  using ((select app.has('{administrator}')) or app.is_system()) with check ((select app.has('{administrator}')) or app.is_system());
create policy secrets on user_credential for all to homeward_app
  using (app.kind() = 'sign-in' or (select app.has('{administrator}')) or app.is_system())
  with check (app.kind() = 'sign-in' or (select app.has('{administrator}')) or app.is_system());
create policy sessions on session for all to homeward_app
  using (app.kind() = 'sign-in' or user_id = app.staff() or (select app.has('{administrator}')) or app.is_system())
  with check (app.kind() = 'sign-in' or user_id = app.staff() or (select app.has('{administrator}')) or app.is_system());
create policy own on saved_view for all to homeward_app using (user_id = app.staff()) with check (user_id = app.staff());
create policy own on idempotency_key for all to homeward_app
  using (actor = app.kind() || ':' || coalesce(app.actor(), '') or app.is_system())
  with check (actor = app.kind() || ':' || coalesce(app.actor(), '') or app.is_system());

create policy read on party for select to homeward_app using (true);
create policy write on party for all to homeward_app
  using ((select app.has('{administrator}')) or app.is_system()) with check ((select app.has('{administrator}')) or app.is_system());
create policy read on setting for select to homeward_app using (true);
create policy write on setting for all to homeward_app
  using ((select app.has('{administrator}')) or app.is_system()) with check ((select app.has('{administrator}')) or app.is_system());

-- ── prisoners ───────────────────────────────────────────────────────────────────────────────────
-- The person and the names: whoever searches the registry. Everything else about a person: see "detail" below.
create policy read on prisoner for select to homeward_app using (
  app.is_system()
  or ((not sealed or (select app.has('{supervisor}')))
      and ((select app.has('{operator,case-officer,analyst,supervisor,planner,medical-officer}')) or app.shared_with_me(id))));
create policy open_record on prisoner for insert to homeward_app
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor,planner}')));
create policy change on prisoner for update to homeward_app
  using (app.is_system() or ((not sealed or (select app.has('{supervisor}')))
         and (select app.has('{case-officer,analyst,supervisor,planner,medical-officer}'))))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor,planner,medical-officer}')));

create policy read on prisoner_name for select to homeward_app using (
  app.is_system()
  or ((not app.sealed(prisoner_id) or (select app.has('{supervisor}')))
      and ((select app.has('{operator,case-officer,analyst,supervisor,planner,medical-officer}')) or app.shared_with_me(prisoner_id))));
create policy write on prisoner_name for all to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor,planner}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor,planner}')));

-- Detail of a person: those who work the case; an operator through an inquiry of theirs; a partner while it is shared.
do $$
declare t text;
begin
  foreach t in array array['prisoner_identifier', 'prisoner_place', 'prisoner_event', 'claim', 'confirmation'] loop
    execute format($p$
      create policy read on %I for select to homeward_app using (
        app.is_system()
        or ((not app.sealed(prisoner_id) or (select app.has('{supervisor}')))
            and ((select app.has('{case-officer,analyst,supervisor,planner,medical-officer}'))
                 or ((select app.has('{operator}')) and app.handles_prisoner(prisoner_id))
                 or app.shared_with_me(prisoner_id))))$p$, t);
  end loop;
end $$;
create policy write on prisoner_identifier for all to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));
create policy write on prisoner_place for all to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));
create policy write on prisoner_event for insert to homeward_app
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor,planner,medical-officer}')));
create policy write on claim for insert to homeward_app
  with check (app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and recorded_by_id = app.staff()));
create policy retract on claim for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));
create policy propose on confirmation for insert to homeward_app
  with check (app.is_system() or ((select app.has('{case-officer,analyst,supervisor}')) and proposed_by_id = app.staff()));
create policy decide on confirmation for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));
create policy read on confirmation_claim for select to homeward_app
  using (exists (select 1 from confirmation c where c.id = confirmation_id));
create policy write on confirmation_claim for insert to homeward_app
  with check (app.is_system() or (select app.has('{case-officer,analyst,supervisor}')));

create policy read on prisoner_kin for select to homeward_app using (
  app.is_system()
  or ((not app.sealed(prisoner_id) or (select app.has('{supervisor}')))
      and ((select app.has('{case-officer,supervisor}')) or ((select app.has('{operator}')) and app.handles_prisoner(prisoner_id)))));
create policy write on prisoner_kin for all to homeward_app
  using (app.is_system() or (select app.has('{case-officer,supervisor}')))
  with check (app.is_system() or (select app.has('{case-officer,supervisor}')));

create policy read on prisoner_travel for select to homeward_app using (
  app.is_system()
  or ((not app.sealed(prisoner_id) or (select app.has('{supervisor}')))
      and (select app.has('{case-officer,supervisor,planner,medical-officer}'))));
create policy write on prisoner_travel for all to homeward_app
  using (app.is_system() or (select app.has('{case-officer,supervisor,planner,medical-officer}')))
  with check (app.is_system() or (select app.has('{case-officer,supervisor,planner,medical-officer}')));
create policy medical on prisoner_medical for all to homeward_app
  using (app.is_system() or ((select app.has('{medical-officer}')) and not app.sealed(prisoner_id)))
  with check (app.is_system() or ((select app.has('{medical-officer}')) and not app.sealed(prisoner_id)));
create policy read on record_share for select to homeward_app
  using (app.is_system() or user_id = app.staff() or (select app.has('{case-officer,supervisor}')));
create policy write on record_share for all to homeward_app
  using (app.is_system() or (select app.has('{supervisor}'))) with check (app.is_system() or (select app.has('{supervisor}')));

-- ── inquiries ───────────────────────────────────────────────────────────────────────────────────
-- A family reaches its own inquiry and no other. The door shows one row, by its reference, to the sign-in check alone.
create policy read on inquiry for select to homeward_app using (
  app.is_system() or id = app.family() or (app.kind() = 'family-door' and reference = app.actor())
  or (select app.has('{operator,case-officer,analyst,supervisor}')));
create policy submit on inquiry for insert to homeward_app with check (
  app.is_system() or id = app.family() or (select app.has('{operator,case-officer,supervisor}')));
create policy change on inquiry for update to homeward_app
  using (app.is_system() or id = app.family() or (select app.has('{operator,case-officer,analyst,supervisor}')))
  with check (app.is_system() or id = app.family() or (select app.has('{operator,case-officer,analyst,supervisor}')));

do $$
declare t text;
begin
  foreach t in array array['sought_person', 'inquiry_message', 'inquiry_event', 'consent'] loop
    execute format($p$
      create policy everything on %I for all to homeward_app
        using (app.is_system() or inquiry_id = app.family() or (select app.has('{operator,case-officer,analyst,supervisor}')))
        with check (app.is_system() or inquiry_id = app.family() or (select app.has('{operator,case-officer,analyst,supervisor}')))$p$, t);
  end loop;
end $$;
-- Planning counts open inquiries about a person; it does not read them.
create policy everything on kinship_check for all to homeward_app
  using (app.is_system() or (select app.has('{operator,case-officer,analyst,supervisor}')))
  with check (app.is_system() or ((select app.has('{operator,case-officer,supervisor}')) and recorded_by_id = app.staff()));
create policy own on inquiry_draft for all to homeward_app
  using ((app.kind() = 'draft' and token_hash = app.actor()) or app.is_system())
  with check ((app.kind() = 'draft' and token_hash = app.actor()) or app.is_system());
create policy own on family_session for all to homeward_app
  using (app.kind() = 'family-door' or inquiry_id = app.family() or app.is_system())
  with check (app.kind() = 'family-door' or inquiry_id = app.family() or app.is_system());

-- ── exchanges and coming home ───────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['batch', 'batch_member', 'batch_list', 'batch_approval', 'handover_event'] loop
    execute format($p$ create policy read on %I for select to homeward_app
      using (app.is_system() or (select app.has('{planner,supervisor,case-officer,analyst,medical-officer}')))$p$, t);
    execute format($p$ create policy write on %I for insert to homeward_app
      with check (app.is_system() or (select app.has('{planner,supervisor,case-officer}')))$p$, t);
  end loop;
  foreach t in array array['batch', 'batch_member'] loop
    execute format($p$ create policy change on %I for update to homeward_app
      using (app.is_system() or (select app.has('{planner,supervisor,case-officer}')))
      with check (app.is_system() or (select app.has('{planner,supervisor,case-officer}')))$p$, t);
  end loop;
end $$;

-- Telling: the officers; the family sees it only once the family was reached.
create policy read on family_telling for select to homeward_app using (
  app.is_system() or (select app.has('{operator,case-officer,supervisor,planner}'))
  or (inquiry_id = app.family() and reached_at is not null));
create policy open_task on family_telling for insert to homeward_app
  with check (app.is_system() or (select app.has('{case-officer,supervisor,planner,operator}')));
create policy change on family_telling for update to homeward_app
  using (app.is_system() or (select app.has('{case-officer,supervisor,operator}')))
  with check (app.is_system() or (select app.has('{case-officer,supervisor,operator}')));
create policy everything on telling_attempt for all to homeward_app
  using (app.is_system() or (select app.has('{operator,case-officer,supervisor}')))
  with check (app.is_system() or (select app.has('{operator,case-officer,supervisor}')));

-- ── audit, outbox, worker ───────────────────────────────────────────────────────────────────────
-- Anyone's act is written as theirs; the log is read by the auditor, a supervisor and the sealing job.
create policy write on audit_event for insert to homeward_app
  with check (actor_kind = app.kind() and actor_id is not distinct from app.actor());
create policy read on audit_event for select to homeward_app using (app.is_system() or (select app.has('{auditor,supervisor}')));
create policy read on audit_seal for select to homeward_app using (app.is_system() or (select app.has('{auditor}')));
create policy write on audit_seal for insert to homeward_app with check (app.is_system());
create policy write on outbox_message for insert to homeward_app with check (true);
create policy read on outbox_message for select to homeward_app using (app.is_system() or (select app.has('{administrator}')));
create policy deliver on outbox_message for update to homeward_app using (app.is_system()) with check (app.is_system());
create policy beat on worker_heartbeat for all to homeward_app
  using (app.is_system()) with check (app.is_system());

-- ── guards ──────────────────────────────────────────────────────────────────────────────────────
create function app.stay() returns trigger language plpgsql as $$
begin raise exception 'what is written here stays written' using errcode = 'integrity_constraint_violation'; end $$;
create trigger stay before update or delete on audit_event for each row execute function app.stay();
create trigger stay_whole before truncate on audit_event execute function app.stay();
create trigger stay before update or delete on audit_seal for each row execute function app.stay();
create trigger stay_whole before truncate on audit_seal execute function app.stay();

-- The moves a row's status may make. Filled below; must agree with the tables in lib/*/rules.ts, and a test compares them.
create table app.lifecycle_move (
  machine text not null,
  from_status text not null,
  to_status text not null,
  primary key (machine, from_status, to_status)
);
grant select on app.lifecycle_move to homeward_app;
create function app.check_move() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status is distinct from old.status and not exists (
    select 1 from app.lifecycle_move m where m.machine = tg_argv[0] and m.from_status = old.status and m.to_status = new.status)
  then
    raise exception 'a % does not move from % to %', tg_argv[0], old.status, new.status using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger lifecycle before update of status on prisoner for each row execute function app.check_move('prisoner');
create trigger lifecycle before update of status on inquiry for each row execute function app.check_move('inquiry');
create trigger lifecycle before update of status on batch for each row execute function app.check_move('batch');
create trigger lifecycle before update of status on batch_member for each row execute function app.check_move('member');
create trigger lifecycle before update of status on confirmation for each row execute function app.check_move('confirmation');
create trigger lifecycle before update of status on family_telling for each row execute function app.check_move('telling');

-- A person is in at most one active batch, and once in any batch.
create unique index batch_member_one_active on batch_member (prisoner_id) where holds_place;
create unique index batch_member_once on batch_member (batch_id, prisoner_id) where status <> 'removed';
create unique index confirmation_one_open on confirmation (prisoner_id, of) where status = 'proposed';

-- Two people, always.
alter table confirmation add constraint two_people check (decided_by_id is null or decided_by_id <> proposed_by_id);
alter table batch add constraint two_people check (approved_by_id is null or approved_by_id <> submitted_by_id);
alter table batch_approval add constraint two_people
  check (decision <> 'approved' or (submitter_id is not null and submitter_id <> by_id));

-- What a telling shows, somebody did: reached means when and by whom.
alter table family_telling add constraint reached_is_whole
  check ((status = 'reached') = (reached_at is not null) and (reached_at is null or (recorded_by_id is not null and reached_how is not null)));
alter table sought_person add constraint linked_is_whole check ((link_status = 'none') = (prisoner_id is null));
alter table sought_person add constraint link_status_known check (link_status in ('none', 'matched', 'verified'));
alter table inquiry add constraint kinship_known check (kinship in ('unverified', 'in-progress', 'verified', 'refused', 'disputed'));
alter table claim add constraint strength_known check (reliability in ('A','B','C','D','E','F') and credibility between 1 and 6);
alter table claim add constraint retraction_is_whole
  check ((retracted_at is null) = (retract_reason is null) and (retracted_at is null) = (retracted_by_id is null));
alter table batch add constraint places_are_counted check (seats >= 0 and stretchers >= 0 and seats + stretchers > 0);
alter table inquiry_draft alter column expires_at set default now() + interval '14 days';

insert into app.lifecycle_move (machine, from_status, to_status) values
  ('inquiry', 'received', 'open'),
  ('inquiry', 'received', 'needs-info'),
  ('inquiry', 'received', 'rejected'),
  ('inquiry', 'needs-info', 'open'),
  ('inquiry', 'needs-info', 'rejected'),
  ('inquiry', 'needs-info', 'closed'),
  ('inquiry', 'open', 'matched'),
  ('inquiry', 'open', 'needs-info'),
  ('inquiry', 'open', 'closed'),
  ('inquiry', 'matched', 'verified'),
  ('inquiry', 'matched', 'open'),
  ('inquiry', 'verified', 'answered'),
  ('inquiry', 'verified', 'open'),
  ('inquiry', 'answered', 'closed'),
  ('inquiry', 'answered', 'open'),
  ('inquiry', 'closed', 'open'),
  ('inquiry', 'rejected', 'received'),
  ('prisoner', 'reported', 'data-on-file'),
  ('prisoner', 'reported', 'probable-captive'),
  ('prisoner', 'reported', 'confirmed-captive'),
  ('prisoner', 'reported', 'returned'),
  ('prisoner', 'reported', 'deceased-unconfirmed'),
  ('prisoner', 'reported', 'void'),
  ('prisoner', 'data-on-file', 'probable-captive'),
  ('prisoner', 'data-on-file', 'confirmed-captive'),
  ('prisoner', 'data-on-file', 'returned'),
  ('prisoner', 'data-on-file', 'deceased-unconfirmed'),
  ('prisoner', 'data-on-file', 'void'),
  ('prisoner', 'probable-captive', 'confirmed-captive'),
  ('prisoner', 'probable-captive', 'data-on-file'),
  ('prisoner', 'probable-captive', 'returned'),
  ('prisoner', 'probable-captive', 'escaped'),
  ('prisoner', 'probable-captive', 'deceased-unconfirmed'),
  ('prisoner', 'probable-captive', 'void'),
  ('prisoner', 'confirmed-captive', 'in-exchange-plan'),
  ('prisoner', 'confirmed-captive', 'probable-captive'),
  ('prisoner', 'confirmed-captive', 'returned'),
  ('prisoner', 'confirmed-captive', 'escaped'),
  ('prisoner', 'confirmed-captive', 'deceased-unconfirmed'),
  ('prisoner', 'in-exchange-plan', 'confirmed-captive'),
  ('prisoner', 'in-exchange-plan', 'in-transit'),
  ('prisoner', 'in-exchange-plan', 'returned'),
  ('prisoner', 'in-exchange-plan', 'escaped'),
  ('prisoner', 'in-exchange-plan', 'deceased-unconfirmed'),
  ('prisoner', 'in-transit', 'returned'),
  ('prisoner', 'in-transit', 'confirmed-captive'),
  ('prisoner', 'in-transit', 'deceased-unconfirmed'),
  ('prisoner', 'returned', 'reintegration'),
  ('prisoner', 'returned', 'confirmed-captive'),
  ('prisoner', 'reintegration', 'closed-followed'),
  ('prisoner', 'reintegration', 'confirmed-captive'),
  ('prisoner', 'closed-followed', 'reintegration'),
  ('prisoner', 'escaped', 'returned'),
  ('prisoner', 'escaped', 'confirmed-captive'),
  ('prisoner', 'escaped', 'deceased-unconfirmed'),
  ('prisoner', 'deceased-unconfirmed', 'data-on-file'),
  ('prisoner', 'deceased-unconfirmed', 'deceased-confirmed'),
  ('prisoner', 'deceased-unconfirmed', 'returned'),
  ('prisoner', 'deceased-confirmed', 'deceased-unconfirmed'),
  ('prisoner', 'void', 'reported'),
  ('confirmation', 'proposed', 'confirmed'),
  ('confirmation', 'proposed', 'returned'),
  ('confirmation', 'proposed', 'withdrawn'),
  ('confirmation', 'confirmed', 'revoked'),
  ('batch', 'draft', 'submitted'),
  ('batch', 'draft', 'cancelled'),
  ('batch', 'submitted', 'approved'),
  ('batch', 'submitted', 'draft'),
  ('batch', 'submitted', 'cancelled'),
  ('batch', 'approved', 'frozen'),
  ('batch', 'approved', 'draft'),
  ('batch', 'approved', 'cancelled'),
  ('batch', 'frozen', 'offered'),
  ('batch', 'frozen', 'scheduled'),
  ('batch', 'frozen', 'draft'),
  ('batch', 'frozen', 'suspended'),
  ('batch', 'frozen', 'cancelled'),
  ('batch', 'offered', 'agreed'),
  ('batch', 'offered', 'draft'),
  ('batch', 'offered', 'suspended'),
  ('batch', 'offered', 'cancelled'),
  ('batch', 'agreed', 'scheduled'),
  ('batch', 'agreed', 'draft'),
  ('batch', 'agreed', 'suspended'),
  ('batch', 'agreed', 'cancelled'),
  ('batch', 'scheduled', 'in-progress'),
  ('batch', 'scheduled', 'draft'),
  ('batch', 'scheduled', 'suspended'),
  ('batch', 'scheduled', 'cancelled'),
  ('batch', 'in-progress', 'handed-over'),
  ('batch', 'handed-over', 'reconciled'),
  ('batch', 'reconciled', 'closed'),
  ('batch', 'suspended', 'draft'),
  ('batch', 'suspended', 'cancelled'),
  ('member', 'listed', 'boarded'),
  ('member', 'listed', 'not-presented'),
  ('member', 'listed', 'refused'),
  ('member', 'listed', 'unfit'),
  ('member', 'listed', 'substituted'),
  ('member', 'listed', 'died'),
  ('member', 'listed', 'removed'),
  ('member', 'boarded', 'handed-over'),
  ('member', 'boarded', 'refused'),
  ('member', 'boarded', 'unfit'),
  ('member', 'boarded', 'died'),
  ('member', 'boarded', 'listed'),
  ('member', 'handed-over', 'received'),
  ('member', 'handed-over', 'died'),
  ('member', 'handed-over', 'boarded'),
  ('member', 'received', 'identity-established'),
  ('member', 'received', 'died'),
  ('member', 'received', 'handed-over'),
  ('member', 'identity-established', 'received'),
  ('member', 'not-presented', 'listed'),
  ('member', 'refused', 'listed'),
  ('member', 'unfit', 'listed'),
  ('member', 'substituted', 'listed'),
  ('member', 'died', 'listed'),
  ('telling', 'waiting', 'assigned'),
  ('telling', 'waiting', 'withdrawn'),
  ('telling', 'assigned', 'waiting'),
  ('telling', 'assigned', 'reached'),
  ('telling', 'assigned', 'withdrawn'),
  ('telling', 'withdrawn', 'assigned');

-- Attempts spent, by keyed hash. No personal data; written by rate-limiter-flexible in its own layout.
create table app.rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
grant select, insert, update, delete on app.rate_limit to homeward_app;
