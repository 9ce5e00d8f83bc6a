import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { node } from './command.mjs';
import { inRoot, inVar, makeVar } from './place.mjs';
import { Fault, step } from './step.mjs';

const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const anywhere = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-zygote',
];

/** Unpacks the Chromium of @sparticuz/chromium into var/, once per version. */
async function packagedBrowser() {
  const { version } = JSON.parse(readFileSync(inRoot('node_modules/@sparticuz/chromium/package.json'), 'utf8'));
  makeVar();
  const folder = inVar(`chromium-${version}`);
  if (!existsSync(path.join(folder, 'complete'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    // The package unpacks into the temporary folder, and its libraries only where it believes to be on Amazon's Linux.
    const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
    const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
    await step('Unpacking the browser', () => node(['--input-type=module', '-e', unpack], { env, quiet: true }));
    writeFileSync(path.join(folder, 'complete'), '');
  }
  return folder;
}

/** A minimal system lacks libraries or fonts that a desktop has; the package brings them. */
function environmentFor(folder, executable) {
  const missing = spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout?.includes('not found');
  const libraries = [path.join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    ...(missing && { LD_LIBRARY_PATH: libraries }),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
  };
}

/** Playwright's launch options for the browser of the journeys: CHROMIUM_PATH, or the one that came with the packages. */
export async function browserForTests() {
  const own = process.env.CHROMIUM_PATH;
  if (own && !existsSync(own)) throw new Fault(`CHROMIUM_PATH is set to ${own}, and there is nothing.`);
  const args = [...quiet, ...anywhere];
  if (own) return { executablePath: own, headless: true, args };
  const folder = await packagedBrowser();
  const executablePath = path.join(folder, 'chromium');
  const env = { ...process.env, ...environmentFor(folder, executablePath) };
  return { executablePath, headless: true, args, env };
}
