import { spawn } from 'node:child_process';

/** node scripts/run.mjs scripts/dev.mjs [port]: Next's development server on this clone's own database. */
const port = process.argv[2] ?? '3100';
const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '-p', port], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development', NODE_OPTIONS: '', HOMEWARD_URL: `http://localhost:${port}` },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
