import { missingSql } from './database/engine';

/** Prints the SQL the migrations lack against the schema; nothing when they agree. Needs DATABASE_ADMIN_URL. */
const address = process.env.DATABASE_ADMIN_URL;
if (!address) throw new Error('DATABASE_ADMIN_URL is missing: a login that may create a throw-away database.');
process.stdout.write(await missingSql(address));
process.exit(0);
