import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { migrationsFolder, missingSql } from './database/engine';

/** npm run migration:new -- add-names: writes what the schema has and the migrations lack as the next migration. */
const name = process.argv
  .slice(2)
  .join(' ')
  .toLowerCase()
  .replaceAll(/[^a-z0-9]+/g, '_');
if (!name) throw new Error('Give the migration a name: npm run migration:new -- add-names');
const address = process.env.DATABASE_ADMIN_URL;
if (!address) throw new Error('A new migration is written against the embedded PostgreSQL: unset DATABASE_URL.');

const sql = await missingSql(address);
const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
const folder = path.join(migrationsFolder, `${stamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(
  path.join(folder, 'migration.sql'),
  sql || '-- The schema asks for nothing new; what belongs here is written by hand.\n',
);
console.log(
  `  ${path.relative(process.cwd(), folder)}/migration.sql: ${sql.split('\n').length} lines. Add policies, grants and triggers by hand.`,
);
process.exit(0);
