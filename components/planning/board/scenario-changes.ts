import { groupKeys } from '@/lib/planning/rules/set-up';
import type { ProblemTerms } from '@/lib/planning/schema/runs';
import type { Changes } from '@/lib/planning/schema/scenarios';

/* What was typed into the form of a scenario, as the changes it asks for. Only what differs from the run is a change. */

const isCount = (text: string) => /^\d{1,6}$/.test(text);
/** A number that is none is sent as -1, which the server refuses at that field. */
const countIn = (text: string) => (isCount(text) ? Number(text) : -1);

export function changesIn(form: FormData, terms: ProblemTerms): Changes {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const given = {
    ...(text('reading') && { reading: text('reading') }),
    ...(text('total') !== String(terms.total) && { total: countIn(text('total')) }),
    ...offeredIn(text, terms),
    ...groupsIn(text, terms),
    ...vehiclesIn(text, terms),
  };
  return given;
}

type Text = (name: string) => string;

function offeredIn(text: Text, { lines }: ProblemTerms): Pick<Changes, 'offered'> {
  const typed = lines.flatMap((line) => {
    if (line.mode !== 'ratio' && line.mode !== 'all-for-all') return [];
    const before = line.offered === undefined ? '' : String(line.offered);
    const now = text(`offered.${line.id}`);
    return now === before || now === '' ? [] : [[line.id, countIn(now)] as const];
  });
  if (typed.length === 0) return {};
  const all = lines.flatMap((line) =>
    'offered' in line && line.offered !== undefined ? [[line.id, line.offered] as const] : [],
  );
  return { offered: Object.fromEntries([...all, ...typed]) };
}

/** Floors and ceilings with another number; an empty field lifts one, and a group without either is no limit any more. */
function groupsIn(text: Text, { groups }: ProblemTerms): Pick<Changes, 'groups'> {
  const limit = (name: string) => (text(name) === '' ? undefined : countIn(text(name)));
  const now = groups.map((group, at) => ({ ...group, floor: limit(`floor.${at}`), ceiling: limit(`ceiling.${at}`) }));
  if (now.every(({ floor, ceiling }, at) => floor === groups[at]?.floor && ceiling === groups[at]?.ceiling)) return {};
  return {
    groups: now.flatMap(({ key, value, floor, ceiling }) => {
      const known = groupKeys.find((one) => one === key);
      if (!known || (floor === undefined && ceiling === undefined)) return [];
      return [{ key: known, value, ...(floor !== undefined && { floor }), ...(ceiling !== undefined && { ceiling }) }];
    }),
  };
}

function vehiclesIn(text: Text, { vehicles }: ProblemTerms): Pick<Changes, 'vehicles'> {
  const now = vehicles.map((vehicle, at) => ({ ...vehicle, count: countIn(text(`vehicles.${at}.count`)) }));
  const type = text('vehicle.type');
  const more = type
    ? [
        {
          type,
          count: countIn(text('vehicle.count')),
          seats: countIn(text('vehicle.seats') || '0'),
          stretchers: countIn(text('vehicle.stretchers') || '0'),
          isolation: countIn(text('vehicle.isolation') || '0'),
        },
      ]
    : [];
  const changed = more.length > 0 || now.some(({ count }, at) => count !== vehicles[at]?.count);
  return changed ? { vehicles: [...now, ...more] } : {};
}
