import 'server-only';
import type { PartialDate } from '../../kernel/partial-date';
import type { Description, WrittenName } from '../../names/person';
import { openValue } from '../../platform/crypto';
import type { NameKind } from '../rules';

/** Everything a record is found by, as app.record_to_search tells it. */
export type Told = {
  readonly sealed: boolean;
  /** Joined with another record, or void: no search finds it. */
  readonly gone: boolean;
  readonly sex: Description['sex'];
  readonly birth: PartialDate;
  readonly birthPlace: string | null;
  readonly unit: string | null;
  readonly serviceNumber: string | null;
  readonly capturePlace: string | null;
  readonly fatherName: string | null;
  readonly motherMaidenName: string | null;
  readonly names: readonly {
    kind: NameKind;
    surname: string | null;
    given: string | null;
    patronymic: string | null;
    full: string;
  }[];
  readonly numbers: readonly string[];
  readonly places: readonly string[];
  readonly kin: readonly { id: string; name: string; contact: string | null }[];
};

/** The person a record describes, every known form of the name included. */
export const describe = (told: Told): Description => ({
  names: told.names.map(writtenName),
  sex: told.sex,
  birth: told.birth,
  birthPlace: told.birthPlace,
  unit: told.unit,
  places: [told.capturePlace, ...told.places].filter((place): place is string => Boolean(place)),
  relatives: [told.fatherName, ...told.kin.map(({ name }) => name)].filter((name): name is string => Boolean(name)),
  numbers: [told.serviceNumber, ...told.numbers].filter((number): number is string => Boolean(number)),
});

const writtenName = ({ kind, surname, given, patronymic, full }: Told['names'][number]): WrittenName => {
  if (kind === 'call-sign') return { text: full, callSign: true };
  return surname || given || patronymic ? { surname, given, patronymic } : { text: full };
};

/** The telephone numbers and addresses of the next of kin, opened. */
export const contactsOf = ({ kin }: Told): string[] =>
  kin.flatMap(({ id, contact }) => {
    const bytes = contact === null ? null : Buffer.from(contact.replace(/\s/g, ''), 'base64');
    return openValue<string>('prisoner_kin.contact', id, bytes) ?? [];
  });
