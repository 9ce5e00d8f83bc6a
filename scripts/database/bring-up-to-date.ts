import { applyMigrations } from './engine';
import { installJobQueue } from './job-queue';
import { APP, connected } from './roles';

/** Migrates the product's tables and the job queue, as their owner. Returns the names of the migrations just applied. */
export async function bringUpToDate(ownerUrl: string) {
  const applied = await applyMigrations(ownerUrl);
  await installJobQueue(ownerUrl);
  // The application compares this list with its own before it serves.
  await connected(ownerUrl, (client) => client.query(`grant select on _prisma_migrations to ${APP}`));
  return applied;
}
