import { parentPort } from 'node:worker_threads';
import { population } from '../population/people';
import { numberedId } from './numbered-id';
import { type Loaded, linesOf, type Target } from './person';

/** People at hand, or people to be invented, numbered from `from`. */
export type Task =
  | { readonly people: readonly Loaded[] }
  | { readonly seed: number; readonly from: number; readonly count: number };
export type Derived = Record<Target, Uint8Array>;

/** Derives what people become in each table, in a thread of its own. */
parentPort?.on('message', (task: Task) => {
  const people = 'people' in task ? task.people : invented(task);
  const lines = people.map((one) => linesOf(one, one.uuid));
  const answer: Derived = {
    prisoner: Buffer.from(lines.map(({ prisoner }) => prisoner).join('')),
    names: Buffer.from(lines.map(({ names }) => names).join('')),
    search: Buffer.from(lines.map(({ search }) => search).join('')),
  };
  parentPort?.postMessage(answer);
});

const invented = ({ seed, from, count }: Exclude<Task, { people: unknown }>): Loaded[] =>
  [...population({ seed, count })].map((person, at) => ({ ...person, uuid: numberedId(from + at) }));
