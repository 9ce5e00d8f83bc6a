const pad = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('   ')}`.trimEnd());
};

/** Prints the address and, in the demonstration, who may sign in as what. */
export function welcome({ url, signIns, seconds }) {
  console.log(`\nHomeward is ready after ${seconds.toFixed(1)} s:  ${url}`);
  if (signIns.length > 0) {
    const rows = signIns.map(({ role, email, password }) => [role, email, password]);
    console.log(`\nDemonstration sign-ins (every person in it is invented):\n`);
    for (const line of pad([['role', 'e-mail', 'password'], ...rows])) console.log(line);
  }
  if (process.env.NODE_ENV !== 'production') console.log('\nWhat the server and the worker say is in var/log.');
  console.log('Stop with Ctrl-C.');
}
