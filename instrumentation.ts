/** Runs once before the web server answers anything: refuses an unsafe configuration. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { followSupervisor, serveSafelyOrEnd, settleSessions } = await import('@/lib/platform/boot');
  await serveSafelyOrEnd();
  settleSessions();
  followSupervisor();
}
