import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './prepare/place.mjs';

/*
 * node scripts/complete-lock.mjs, after every change of package-lock.json.
 * A registry mirror that lacks a package for another platform makes npm leave it out of the lock, and `npm ci` then
 * refuses the lock everywhere. This writes the missing entries: version, platform, optional.
 */
const systems = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openharmony'];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32'];

function platformOf(name) {
  const words = name.split('/').pop().split('-');
  const cpu = processors.find((word) => words.includes(word));
  if (!cpu) throw new Error(`${name} does not say in its name which platform it is for.`);
  const os = cpu === 'wasm32' ? undefined : systems.find((word) => words.includes(word));
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return { cpu: [cpu], ...(libc && { libc: [libc] }), ...(os && { os: [os] }) };
}

const file = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;
let added = 0;
for (const [place, { optionalDependencies = {}, dev }] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (packages[`${place}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue;
    packages[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added to package-lock.json`);
