import { existsSync, writeFileSync } from 'node:fs';
import { bringUpToDate } from './bring-up-to-date';
import { addresses } from './logins';

type SignIn = { email: string; password: string; role: string };

/** Seeds the demonstration world when the project has one; seeding is idempotent and returns the sign-ins. */
async function seed(): Promise<SignIn[]> {
  const file = new URL('../../prisma/seed.ts', import.meta.url);
  if (process.env.HOMEWARD_DEMO !== '1' || !existsSync(file)) return [];
  const { seedDemonstration } = await import(file.href);
  return seedDemonstration();
}

const [scope, answerFile] = process.argv.slice(2);
if (!answerFile) throw new Error('set-up.ts is run by start.mjs, run.mjs and test.mjs.');
const { app, owner } = await addresses(process.env);
let signIns: SignIn[] = [];
if (scope !== 'logins') {
  const applied = await bringUpToDate(owner);
  if (applied.length > 0) console.log(`  applied ${applied.length} migrations`);
  process.env.DATABASE_URL = app;
  if (scope === 'all') signIns = await seed();
}
writeFileSync(answerFile, JSON.stringify({ DATABASE_URL: app, DATABASE_OWNER_URL: owner, signIns }), { mode: 0o600 });
process.exit(0);
