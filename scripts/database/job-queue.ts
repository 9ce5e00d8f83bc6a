import { runMigrations } from 'graphile-worker';
import { APP, connected } from './roles';

/*
 * The queue's own tables have row-level security without a policy: only their owner sees a row. The application runs
 * the worker and is not their owner, so it gets a policy and the rights on each of them, and on nothing else.
 */
const open = `
  do $$
  declare the_table text;
  begin
    for the_table in select tablename from pg_tables where schemaname = 'graphile_worker' loop
      if not exists (select from pg_policies where schemaname = 'graphile_worker' and tablename = the_table and policyname = 'application') then
        execute format('create policy application on graphile_worker.%I to ${APP} using (true) with check (true)', the_table);
      end if;
    end loop;
  end $$;
  grant usage on schema graphile_worker to ${APP};
  grant select on graphile_worker.migrations to ${APP};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${APP};
  revoke insert, update, delete on graphile_worker.migrations from ${APP};
  grant usage, select on all sequences in schema graphile_worker to ${APP};
  grant execute on all functions in schema graphile_worker to ${APP};
`;

/** Installs or updates the job queue's schema and opens it to the application. Safe to repeat. */
export async function installJobQueue(ownerUrl: string) {
  await runMigrations({ connectionString: ownerUrl });
  await connected(ownerUrl, (client) => client.query(open));
}
