-- A planner may discard a scenario that has ended and that nobody kept, a day before it would be forgotten anyway. Every other
-- run stays, whoever asks: `run_stays` refuses it, and the reference of a run made after it does too.
create policy discard on plan_run for delete to homeward_app
  using (kind = 'scenario' and kept_at is null and finished_at is not null and (select app.has('{planner}')));
