import { keysOf } from './keys';
import { type Packed, pack } from './packed';
import type { Description, NameToken, Prepared } from './person';
import { prepare } from './prepare';
import { namesVersion } from './version';

export type SearchRow = Packed & {
  readonly keys: number[];
  readonly surname: string;
  readonly given: string;
  readonly namesVersion: number;
};

/** What one person is found by and compared with: pure, so that it can be made anywhere, also in a thread of its own. */
export function searchRowOf(description: Description, moreKeys: readonly number[] = []): SearchRow {
  const prepared = prepare(description);
  const keys = [...new Set([...keysOf(prepared), ...moreKeys])].sort((a, b) => a - b);
  return { ...pack(prepared), keys, ...namesakeKey(prepared), namesVersion };
}

/** Surname and given name by which namesakes are counted: the surname as folded, the given name by its group. */
export function namesakeKey({ forms }: Prepared): { surname: string; given: string } {
  const [form = []] = forms;
  const surname =
    form.find(({ role }) => role === 'surname') ?? form.find(({ role, groups }) => !role && groups.length === 0);
  const given =
    form.find(({ role }) => role === 'given') ?? form.find((one) => one !== surname && one.groups.length > 0);
  return { surname: surname?.fine ?? '', given: given ? givenKey(given) : '' };
}

const givenKey = ({ groups, fine, short }: NameToken) =>
  groups.length > 0 && !(short && groups.length > 1) ? `#${groups[0]}` : fine;
