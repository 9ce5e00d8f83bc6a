import { bringUpToDate } from './database/bring-up-to-date';

const address = process.env.DATABASE_OWNER_URL;
if (!address)
  throw new Error('DATABASE_OWNER_URL is missing: the address of the database with the login that owns its tables.');

const applied = await bringUpToDate(address);
for (const name of applied) console.log(`  applied ${name}`);
if (applied.length === 0) console.log('  the database is up to date');
process.exit(0);
