-- Everybody may change their own password: one's own secret is within reach, nobody else's.
create policy own on user_credential for all to homeward_app
  using (user_id = app.staff()) with check (user_id = app.staff());

-- An administrator puts a message that was given up back in the queue, and can do nothing else to it.
create policy retry on outbox_message for update to homeward_app
  using ((select app.has('{administrator}')) and status = 'failed')
  with check ((select app.has('{administrator}')) and status = 'queued');
