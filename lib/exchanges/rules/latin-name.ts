import { romanised } from '../../names/romanised';
import { scriptOf } from '../../names/script';

type Name = { kind: string; full: string };
const notOfDocuments = ['previous', 'alias', 'call-sign'];

/** A person's name in Latin letters: as on record, or else written over from the first spelling as passports write it. */
export function latinNameOf(names: readonly Name[]): string {
  const own = names.filter(({ kind }) => !notOfDocuments.includes(kind));
  const first = own[0] ?? names[0];
  const recorded = own.find(({ kind }) => kind === 'latin') ?? own.find(({ full }) => scriptOf(full) === 'latin');
  if (recorded || !first) return recorded?.full ?? '—';
  const language = first.kind === 'cyrillic-uk' ? 'uk' : first.kind === 'cyrillic-ru' ? 'ru' : null;
  return romanised(first.full, language);
}
