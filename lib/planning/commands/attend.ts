import 'server-only';
import { log } from '../../platform/log';
import { lease } from '../rules/runs';

/** What the row says of the work on it: go on, stop because somebody asked, or stop because it is not ours any more. */
export type Word = 'go-on' | 'cancel' | 'gone';

/** Why work was stopped, if it was. */
export type Stopped = 'cancel' | 'gone' | 'shut-down' | null;

export type Attended = { readonly signal: AbortSignal; readonly stopped: () => Stopped; readonly end: () => void };

/**
 * Gives a sign of life for some work every second and hears whether it is to stop: by the row's word, or because this worker
 * is shut down. A sign that cannot be given is tried again; without any for long the work is taken to be dead.
 */
export function attend(beat: () => Promise<Word>, shuttingDown: AbortSignal | undefined): Attended {
  const controller = new AbortController();
  let stopped: Stopped = null;
  let giving = false;
  const stop = (why: Stopped) => {
    stopped ??= why;
    controller.abort();
  };
  const once = async () => {
    // One at a time: a database that answers slowly is not asked again meanwhile.
    if (giving) return;
    giving = true;
    try {
      const word = await beat();
      if (word !== 'go-on') stop(word);
    } catch (err) {
      log.warn({ err }, 'a sign of life of a plan could not be given');
    } finally {
      giving = false;
    }
  };
  const timer = setInterval(() => void once(), lease.beatMs);
  const shutDown = () => stop('shut-down');
  shuttingDown?.addEventListener('abort', shutDown);
  if (shuttingDown?.aborted) shutDown();
  return {
    signal: controller.signal,
    stopped: () => stopped,
    end: () => {
      clearInterval(timer);
      shuttingDown?.removeEventListener('abort', shutDown);
    },
  };
}
