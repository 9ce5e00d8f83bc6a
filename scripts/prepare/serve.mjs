import { startChild } from './children.mjs';
import { typescript } from './command.mjs';
import { Fault } from './step.mjs';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The environment of processes that serve: they never see the addresses of the owner or the administrator. */
export function servingEnvironment(env, port) {
  const { DATABASE_OWNER_URL: _, DATABASE_ADMIN_URL: __, ...rest } = env;
  return { ...rest, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port) };
}

/** The web server itself, not through npm or npx: the process that is stopped is the one that listens. */
export const startWeb = (env, port, toFile) =>
  startChild('web server', ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    env: servingEnvironment(env, port),
    toFile,
  });

export const startWorker = (env, port, toFile) =>
  startChild('job worker', typescript('scripts/worker.ts'), { env: servingEnvironment(env, port), toFile });

/** Resolves when the application answers; fails when it does not within three minutes or `gone` resolves before. */
export async function untilHealthy(port, gone) {
  let ended;
  gone.then((reason) => (ended = reason));
  for (let waited = 0; waited < 180_000 && !ended; waited += 100) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Fault(ended ? `${ended} before it answered.` : 'The application did not answer within three minutes.');
}
