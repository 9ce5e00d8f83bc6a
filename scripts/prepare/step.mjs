const secondsSince = (began) => ((Date.now() - began) / 1000).toFixed(1);

/**
 * One line per long step: its name at once, its time when it ends, and a sign of life every quarter of a minute. On the
 * error stream, so that a command's answer stays clean.
 */
export async function step(name, work) {
  const began = Date.now();
  console.error(`• ${name} …`);
  const alive = setInterval(() => console.error(`  … ${Math.round((Date.now() - began) / 1000)} s`), 15_000);
  try {
    const result = await work();
    console.error(`  ${name}: done in ${secondsSince(began)} s`);
    return result;
  } finally {
    clearInterval(alive);
  }
}

/** Ends the command with one sentence a person can act on, without a stack trace. */
export class Fault extends Error {}

/** Runs a script's main function; a Fault is printed plainly, anything else with its trace. Exit code 1 for both. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Fault ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
