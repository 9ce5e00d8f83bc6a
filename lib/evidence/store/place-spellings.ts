import 'server-only';
import type { Scope } from '../../access/scope';
import { detentionPlaceOf, placeRulesVersion } from '../../names/normal/detention-place';
import type { Tx } from '../../platform/db';

/** Keeps which place these texts mean, so that a place is found under every spelling. What names no place is left out. */
export async function keepPlaceSpellings(tx: Tx, _scope: Scope, texts: readonly (string | null)[]) {
  const rows = [...new Set(texts)].sort().flatMap((place) => {
    const key = place === null ? undefined : detentionPlaceOf(place)?.key;
    return place !== null && key ? [{ place, key, rulesVersion: placeRulesVersion }] : [];
  });
  if (rows.length > 0) await tx.placeSpelling.createMany({ data: rows, skipDuplicates: true });
}

/** Texts that stand on file and whose place is not known yet, or only by older rules. */
export async function nextUnknownPlaces(tx: Tx, _scope: Scope, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ place: string }[]>`
    select distinct t.place from (
      select place from prisoner_place union all select place from claim where place is not null) t
    left join place_spelling s on s.place = t.place
    where s.place is null or s.rules_version < ${placeRulesVersion}
    order by t.place limit ${most}`;
  return rows.map(({ place }) => place);
}

/** The same for texts known by older rules; one that names nothing keeps an empty key, so that it is not asked about again. */
export async function savePlaceSpellings(tx: Tx, _scope: Scope, texts: readonly string[]) {
  await tx.$executeRaw`
    insert into place_spelling (place, key, rules_version)
    select place, key, ${placeRulesVersion}::int from unnest(
      ${[...texts]}::text[], ${texts.map((text) => detentionPlaceOf(text)?.key ?? '')}::text[]) as r (place, key)
    on conflict (place) do update set key = excluded.key, rules_version = excluded.rules_version`;
}
