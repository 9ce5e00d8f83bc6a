import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sameWord } from '../../lib/names/same-word';

// npm run --silent match:tokens -- --file F.tsv: of pairs that are one name, how many the engine says are one, as JSON.
// Columns: latin_token, cyrillic_token, count, east_slavic_suffix. The slice: East Slavic endings, seen twice or more.

type Pair = { readonly latin: string; readonly cyrillic: string; readonly count: number; readonly eastSlavic: boolean };

function pairsIn(file: string): Pair[] {
  const [, ...lines] = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines.filter(Boolean).map((line) => {
    const [latin = '', cyrillic = '', count, eastSlavic] = line.split('\t');
    return { latin, cyrillic, count: Number(count), eastSlavic: eastSlavic === '1' };
  });
}

const share = (part: number, of: number) => (of === 0 ? null : Math.round((part / of) * 1e5) / 1e5);

/** The share said to be one name, and the share of pairs put together at random that is. */
function judged(pairs: readonly Pair[]) {
  const same = pairs.filter(({ latin, cyrillic }) => sameWord(latin, cyrillic)).length;
  const wrong = pairs.flatMap(({ latin, cyrillic }, at) => {
    const other = pairs[(at * 7919 + 13) % pairs.length]?.cyrillic ?? cyrillic;
    return other === cyrillic ? [] : [{ latin, other }];
  });
  const falsely = wrong.filter(({ latin, other }) => sameWord(latin, other)).length;
  return { n: pairs.length, same: share(same, pairs.length), falselySame: share(falsely, wrong.length) };
}

const { file } = parseArgs({ options: { file: { type: 'string' } } }).values;
if (!file) {
  console.error('Say which file to judge: npm run --silent match:tokens -- --file tokens.tsv');
  process.exitCode = 1;
} else {
  const pairs = pairsIn(file);
  const slice = pairs.filter(({ count, eastSlavic }) => eastSlavic && count >= 2);
  console.log(JSON.stringify({ slice: judged(slice), whole: judged(pairs) }, null, 2));
}
