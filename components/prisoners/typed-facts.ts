import type { RecordFacts } from '@/lib/prisoners/schema/changes';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import type { FormReader } from './form-reader';

/** The facts as typed. A recorded range that nobody touched stays the range it was. */
export function factsIn({ text, code, date }: FormReader, before?: RecordFacts): RecordFacts {
  const keptRange = (key: 'birth' | 'capture') => {
    const typed = date(`facts.${key}`);
    const was = before?.[key];
    return was?.precision === 'range' && typed.from?.slice(0, 4) === was.from?.slice(0, 4) && typed.precision === 'year'
      ? was
      : typed;
  };
  return {
    sex: code('facts.sex'),
    birth: keptRange('birth'),
    birthPlace: text('facts.birthPlace'),
    nationality: text('facts.nationality'),
    fatherName: text('facts.fatherName'),
    motherMaidenName: text('facts.motherMaidenName'),
    category: code('facts.category'),
    serviceNumber: text('facts.serviceNumber'),
    rank: text('facts.rank'),
    unit: text('facts.unit'),
    powerOfOriginId: text('facts.powerOfOriginId'),
    detainingPowerId: text('facts.detainingPowerId'),
    capture: keptRange('capture'),
    capturePlace: text('facts.capturePlace'),
    healthCategory: code('facts.healthCategory'),
    marks: text('facts.marks'),
    description: text('facts.description'),
  };
}

/** The facts of a record, in the shape they are corrected in. */
export const factsFrom = (record: PrisonerRecord): RecordFacts => ({
  sex: record.sex,
  birth: record.birth,
  birthPlace: record.birthPlace,
  nationality: record.nationality,
  fatherName: record.fatherName,
  motherMaidenName: record.motherMaidenName,
  category: record.category,
  serviceNumber: record.serviceNumber,
  rank: record.rank,
  unit: record.unit,
  powerOfOriginId: record.powerOfOrigin?.id ?? null,
  detainingPowerId: record.detainingPower?.id ?? null,
  capture: record.capture,
  capturePlace: record.capturePlace,
  healthCategory: record.healthCategory,
  marks: record.marks,
  description: record.description,
});
