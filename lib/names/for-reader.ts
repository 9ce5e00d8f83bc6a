type Spelling = { readonly kind: string; readonly script: string; readonly full: string };

/** Kinds that are no name of the person's own documents come after all others, whatever their script. */
const lastKinds = ['previous', 'alias', 'call-sign'];
const firstFor: Readonly<Record<string, { script: string; kinds: readonly string[] }>> = {
  uk: { script: 'cyrillic', kinds: ['cyrillic-uk', 'official', 'as-written'] },
  ru: { script: 'cyrillic', kinds: ['cyrillic-ru', 'official', 'as-written'] },
  en: { script: 'latin', kinds: ['latin', 'official', 'as-written'] },
};

/** The spellings in the order this reader knows them: own script first, then the rest as recorded; each text once. */
export function namesForReader<S extends Spelling>(locale: string, names: readonly S[]): S[] {
  const wanted = firstFor[locale] ?? { script: 'latin', kinds: [] };
  const rank = ({ kind, script }: S) => {
    if (lastKinds.includes(kind)) return 100 + lastKinds.indexOf(kind);
    const place = wanted.kinds.indexOf(kind);
    return (script === wanted.script ? 0 : 50) + (place === -1 ? wanted.kinds.length : place);
  };
  const sorted = [...names].sort((one, other) => rank(one) - rank(other));
  return sorted.filter(({ full }, index) => sorted.findIndex((other) => other.full === full) === index);
}
