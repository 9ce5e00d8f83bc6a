import 'server-only';
import type { Target } from '../../imports/rules/fields';
import type { Listed } from '../../imports/rules/understand';
import type { ListLine } from '../schema/lists';

/** What a line says besides names and birth, in the order a person compares it. */
const shown = [
  'rank',
  'unit',
  'birth-place',
  'nationality',
  'father-name',
  'mother-maiden-name',
  'service-number',
  'capture-place',
  'marks',
] as const satisfies readonly Target[];

export function factsOf(person: Listed): ListLine['facts'] {
  const said = shown.flatMap((target) => {
    const text = person.words[target];
    return text ? [{ target, text }] : [];
  });
  return [
    ...said,
    ...person.identifiers.map(({ kind, value }) => ({ target: kind as Target, text: value })),
    ...person.places.map((text) => ({ target: 'held-at' as const, text })),
    ...(person.statement ? [{ target: 'statement' as const, text: person.statement.words }] : []),
    ...(person.sourceId ? [{ target: 'source-id' as const, text: person.sourceId }] : []),
    ...(person.note ? [{ target: 'note' as const, text: person.note }] : []),
  ];
}
