import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { inVar, makeVar } from './place.mjs';

const file = inVar('secrets.json');
const fresh = () => ({
  homeward: randomBytes(48).toString('base64'),
  superuser: randomBytes(24).toString('base64url'),
  owner: randomBytes(24).toString('base64url'),
  app: randomBytes(24).toString('base64url'),
});

/**
 * The secrets of this machine's own installation, made once and kept in var/secrets.json (mode 0600). Losing the file
 * means losing what the root secret encrypts; production gets its secrets from the environment instead.
 */
export function localSecrets() {
  makeVar();
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = { ...fresh(), ...kept };
  if (Object.keys(secrets).length !== Object.keys(kept).length) {
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  return secrets;
}
