import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { node, typescript } from './command.mjs';
import { localAddresses, localPostgres } from './database.mjs';
import { inRoot, varFolder } from './place.mjs';
import { localSecrets } from './secrets.mjs';
import { Fault, step } from './step.mjs';

/** The settings of the clone: the process's own environment first, then .env. */
export function loadSettings() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
}

export const isProduction = () => process.env.NODE_ENV === 'production';

/**
 * The environment every other process of Homeward gets, and the database it names, running. Without DATABASE_URL the
 * embedded server is used, and `postgres` is its handle; with `own`, it is a server that this process started itself.
 */
export async function environment({ own = false } = {}) {
  if (isProduction()) {
    if (!process.env.DATABASE_URL)
      throw new Fault('NODE_ENV=production needs DATABASE_URL: the embedded database is for demonstrations.');
    return { env: process.env, postgres: undefined };
  }
  const secrets = localSecrets();
  const postgres = process.env.DATABASE_URL
    ? undefined
    : await step('Starting PostgreSQL', () => localPostgres({ own }));
  const given = {
    HOMEWARD_SECRET: secrets.homeward,
    HOMEWARD_DEMO: '1',
    HOMEWARD_URL: `http://localhost:${process.env.PORT ?? 3000}`,
    HOMEWARD_VAR: varFolder,
    ...(postgres ? localAddresses(postgres.port) : {}),
  };
  return { env: { ...given, ...process.env }, postgres };
}

/**
 * Runs scripts/database/set-up.ts (`logins`; `tables` adds the migrations, `all` also the demonstration world) and returns what
 * it found out: the addresses of both logins and the demonstration sign-ins.
 */
export async function setUpDatabase(env, scope, passwords = isProduction() ? {} : localSecrets()) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'homeward-answer-'));
  const answer = path.join(folder, 'answer.json');
  try {
    const more = { HOMEWARD_OWNER_PASSWORD: passwords.owner, HOMEWARD_APP_PASSWORD: passwords.app };
    await node(typescript('scripts/database/set-up.ts', scope, answer), { env: { ...env, ...more } });
    return JSON.parse(readFileSync(answer, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
