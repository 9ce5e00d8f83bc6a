/**
 * The zone in which this installation shows times, from `HOMEWARD_TIME_ZONE`; UTC when unset or unknown to the runtime.
 * A zone is always written beside the time, so that nobody has to guess which one was meant.
 */
export function houseTimeZone(asked: string | undefined = process.env.HOMEWARD_TIME_ZONE): string {
  if (!asked) return 'UTC';
  try {
    new Intl.DateTimeFormat('en', { timeZone: asked });
    return asked;
  } catch {
    return 'UTC';
  }
}
