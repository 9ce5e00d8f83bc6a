-- A policy "for all" lets one read what it lets one write, and the writing policies of these tables did not ask whether the
-- record is sealed. A restrictive policy is asked besides all others: nothing that hangs from a sealed record is reached,
-- to read or to write, by anyone below supervisor.
do $$
declare t text;
begin
  foreach t in array array['prisoner_name', 'prisoner_identifier', 'prisoner_place', 'prisoner_kin', 'prisoner_travel',
    'prisoner_medical', 'prisoner_event', 'claim', 'confirmation'] loop
    execute format($p$
      create policy sealed on %I as restrictive for all to homeward_app
        using (app.is_system() or not app.sealed(prisoner_id) or (select app.has('{supervisor}')))
        with check (app.is_system() or not app.sealed(prisoner_id) or (select app.has('{supervisor}')))$p$, t);
  end loop;
end $$;
