import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this clone. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything Homeward writes on a machine of its own: the database, secrets, the local outbox. Never in the repository. */
export const varFolder = path.resolve(root, process.env.HOMEWARD_VAR ?? 'var');
export const inRoot = (...parts) => path.join(root, ...parts);
export const inVar = (...parts) => path.join(varFolder, ...parts);

/** Makes var/. Mode 0711: under root the database's user passes through to its own folder there, and lists nothing. */
export const makeVar = () => mkdirSync(varFolder, { recursive: true, mode: 0o711 });
