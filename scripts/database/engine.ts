import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';

const prismaFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../prisma');
export const migrationsFolder = path.join(prismaFolder, 'migrations');
type SchemaFile = { path: string; content: string };

// A throw-away database gets no migrations table from the engine, and our migrations speak of it.
const throwAwayStart = 'create table _prisma_migrations (id text primary key)';
const filters = { externalTables: [], externalEnums: [] };

/*
 * Three traps of the published adapter, each of which breaks the engine: it cuts a script at every ";", also inside a
 * function's body; it refuses the catalogue's one-byte "char" columns; and it
 * drops the engine's throw-away database while still connected to it.
 */
class MigrationPg extends PrismaPg {
  readonly #place: pg.PoolConfig;
  constructor(place: pg.PoolConfig) {
    super(place);
    this.#place = place;
  }
  override async connect() {
    return repaired(await super.connect());
  }
  override async connectToShadowDb() {
    const server = await this.connect();
    const database = `homeward_shadow_${randomUUID().replaceAll('-', '')}`;
    await server.executeScript(`create database ${database}`);
    const shadow = await new MigrationPg({ ...this.#place, database }).connect();
    const leave = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await leave();
      await server.executeScript(`drop database ${database} with (force)`);
      await server.dispose();
    };
    return shadow;
  }
}

const ONE_BYTE_CHAR = 18;
const TEXT = 25;

function repaired<Adapter extends Awaited<ReturnType<PrismaPg['connect']>>>(adapter: Adapter): Adapter {
  const pool = adapter.underlyingDriver();
  const chars = new WeakMap<object, boolean[]>();
  const query = pool.query.bind(pool) as (question: pg.QueryConfig) => Promise<pg.QueryArrayResult>;
  const readable = async (question: pg.QueryConfig) => {
    const answer = await query(question);
    chars.set(
      answer.rows,
      answer.fields.map((field) => field.dataTypeID === ONE_BYTE_CHAR),
    );
    for (const field of answer.fields) if (field.dataTypeID === ONE_BYTE_CHAR) field.dataTypeID = TEXT;
    return answer;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    client: Object.assign(Object.create(pool), { query: readable }),
    executeScript: async (script: string) => {
      // The engine reports a failure without its reason.
      await pool.query(script).catch((error: Error) => {
        console.error(error.message);
        throw error;
      });
    },
    queryRaw: async (question: Parameters<typeof queryRaw>[0]) => {
      const answer = await queryRaw(question);
      const isChar = chars.get(answer.rows) ?? [];
      return {
        ...answer,
        columnTypes: answer.columnTypes.map((type, at) => (isChar[at] ? ColumnTypeEnum.Character : type)),
      };
    },
  });
}

/** The parts of an address. Given whole, the address would win over the name of the engine's throw-away database. */
function connection(address: string) {
  const { hostname, port, username, password, pathname } = new URL(address);
  const [user, secret, database] = [username, password, pathname.slice(1)].map(decodeURIComponent);
  return { host: hostname, port: Number(port || 5432), user, password: secret, database, max: 2 };
}

let loaded = false;

/** Once only: the generated glue keeps views of the first instance's memory. */
function loadEngine() {
  if (loaded) return;
  const file = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')).replace(
    /\.js$/,
    '.wasm',
  );
  const imports = { './schema_engine_bg.js': engineModule as unknown as WebAssembly.ModuleImports };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(readFileSync(file))), imports);
  engineModule.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } });
  loaded = true;
}

/** Prisma's own schema engine as WebAssembly: the same migrations table and checksums, with nothing to download. */
async function openEngine(address: string) {
  loadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationPg(connection(address)));
  const datamodels = schemaFiles().map(({ path: name, content }): [string, string] => [name, content]);
  return engineModule.SchemaEngine.new({ datamodels }, () => {}, adapter);
}

/** Every file of prisma/schema, in a steady order. */
export function schemaFiles(): SchemaFile[] {
  const folder = path.join(prismaFolder, 'schema');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort();
  return names.map((name) => ({ path: name, content: readFileSync(path.join(folder, name), 'utf8') }));
}

/** Every migration on disk, oldest first. */
function migrationsOnDisk() {
  mkdirSync(migrationsFolder, { recursive: true });
  const names = readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const migrationDirectories = names.map((name) => ({
    path: name,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok', value: readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8') } as const,
    },
  }));
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };
  return { baseDir: migrationsFolder, lockfile, shadowDbInitScript: throwAwayStart, migrationDirectories };
}

/** Applies every migration the database has not seen and returns their names. A failed one stays recorded and refuses the next run. */
export async function applyMigrations(ownerUrl: string) {
  const engine = await openEngine(ownerUrl);
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsOnDisk(), filters });
  return appliedMigrationNames;
}

/**
 * The SQL that leads from the migrations to the schema files, empty when they agree. The migrations are tried on a
 * throw-away database, so the address must be one that may create databases.
 */
export async function missingSql(adminUrl: string) {
  const engine = await openEngine(adminUrl);
  const from = { tag: 'migrations', ...migrationsOnDisk() } as const;
  const to = { tag: 'schemaDatamodel', files: schemaFiles() } as const;
  const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters });
  return stdout?.includes('This is an empty migration') ? '' : (stdout ?? '');
}
