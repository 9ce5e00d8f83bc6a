import { systemActor } from '../../lib/access/actor';
import { transaction } from '../../lib/platform/db';
import { atStage } from './inquiries';
import { anInquiryOf, aRecordWritten, type WrittenPerson } from './pairs';
import type { configuration, Office } from './staff';

const seed = systemActor('seed');
type Sides = Awaited<ReturnType<typeof configuration>>;

/**
 * Pairs for the matching queue: a diminutive and a Latin capture card, a Russian and a Ukrainian spelling, one person
 * recorded twice by two sources, two brothers in one unit of whom a family seeks the younger.
 */
export async function onePersonInManySpellings(office: Office, sides: Sides) {
  const by = { by: office['case-officer'].id, originId: sides.north.id };
  const onFile = (person: WrittenPerson, source: string) =>
    transaction(seed, (tx) => aRecordWritten(tx, person, { ...by, source }));
  const card = { born: '1999-05-23', unit: '41st brigade' };
  await onFile({ surname: 'LOZODAR', given: 'Oleksandr', patronymic: 'Petrovych', ...card }, 'capture card');
  await onFile({ surname: 'Вербодол', given: 'Микола', patronymic: 'Іванович', born: '1987-11-02' }, 'official list');
  const twice = { born: '1991-02-11', unit: '17th brigade' };
  await onFile({ surname: 'Терновий', given: 'Сергій', patronymic: 'Васильович', ...twice }, 'official list');
  await onFile({ surname: 'Ternovoy', given: 'Sergey', ...twice }, 'partner’s list');
  const brothers = { surname: 'Жердинець', patronymic: 'Степанович', unit: '22nd brigade' };
  await onFile({ ...brothers, given: 'Андрій', born: '1990-08-04' }, 'returnee testimony');
  await onFile({ ...brothers, given: 'Юрій', born: '1993-01-19' }, 'returnee testimony');
  const families = [
    [
      { surname: 'Лозодар', given: 'Саша', born: '1999', unit: '41' },
      { language: 'uk', relationship: 'mother' },
    ],
    [
      { surname: 'Вербодол', given: 'Николай', patronymic: 'Иванович', born: '1987' },
      { language: 'ru', relationship: 'spouse' },
    ],
    [
      { ...brothers, given: 'Юра', born: '1993' },
      { language: 'uk', relationship: 'sibling' },
    ],
  ] as const;
  for (const [person, asking] of families) {
    const { inquiryId } = await anInquiryOf(person, asking);
    await atStage({ inquiryId, status: 'open', assignedTo: office['case-officer'] });
  }
}
