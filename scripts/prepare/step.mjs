/** One line per long step: its name at once, its time when it ends. On the error stream, so that answers stay clean. */
export async function step(name, work) {
  const began = Date.now();
  console.error(`• ${name} …`);
  const result = await work();
  console.error(`  ${name}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return result;
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
