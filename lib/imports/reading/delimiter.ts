export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * What divides the cells: the sign that stands equally often in most lines, outside quotes. A sign that no line has is
 * none; a table of one column is divided by commas it does not have.
 */
export function delimiterOf(beginning: string): Delimiter {
  // Some spreadsheets say it themselves in the first line.
  const said = /^sep=([,;\t|])\r?\n/.exec(beginning)?.[1];
  if (said) return said as Delimiter;
  const lines = linesOutsideQuotes(beginning).slice(0, 50);
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(lines, delimiter) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best), { delimiter: ',' as Delimiter, score: 0 })
    .delimiter;
}

/** The share of lines that have the commonest number of this sign, times that number (which counts ever less). */
function scoreOf(lines: readonly string[], delimiter: Delimiter) {
  const counts = lines.map((line) => line.split(delimiter).length - 1).filter((_, index) => lines[index] !== '');
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [count, times] = [...tally].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [0, 0];
  return (times / Math.max(1, counts.length)) * (1 + Math.log2(1 + count) / 10);
}

function linesOutsideQuotes(text: string): string[] {
  const lines: string[] = [];
  let [line, quoted] = ['', false];
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '\n') {
      lines.push(line);
      line = '';
    } else if (!quoted && sign !== '\r') line += sign;
  }
  return line ? [...lines, line] : lines;
}
