import { newReference, referenceFrom } from '@/lib/inquiries/reference';
import {
  canonical,
  familyCode,
  hashSecret,
  longestSecret,
  openValue,
  sealValue,
  verifySecret,
} from '@/lib/platform/crypto';

const row = '6f1c1f6e-0000-4000-8000-000000000001';
const other = '6f1c1f6e-0000-4000-8000-000000000002';

test('a sealed value opens in its own column and row, and nowhere else', () => {
  const sealed = sealValue('inquiry.contact', row, { phone: '+00 1' });
  expect(openValue('inquiry.contact', row, sealed)).toEqual({ phone: '+00 1' });
  expect(() => openValue('inquiry.contact', other, sealed)).toThrow();
  expect(() => openValue('prisoner_kin.contact', row, sealed)).toThrow();
  expect(openValue('inquiry.contact', row, null)).toBeNull();
});

test('one changed bit is noticed, and the plain text is not in the bytes', () => {
  const sealed = sealValue('inquiry.contact', row, 'canary');
  expect(Buffer.from(sealed).toString('latin1')).not.toContain('canary');
  for (const place of [5, 20, sealed.length - 1]) {
    const changed = Uint8Array.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(() => openValue('inquiry.contact', row, changed)).toThrow();
  }
});

test('the same value sealed twice is never the same bytes', () => {
  const seen = new Set(Array.from({ length: 200 }, () => Buffer.from(sealValue('x.y', row, 1)).toString('hex')));
  expect(seen.size).toBe(200);
});

test('a family code is twenty digits, the same for the same submission and another for another', () => {
  expect(familyCode(row)).toMatch(/^\d{20}$/);
  expect(familyCode(row)).toBe(familyCode(row));
  expect(familyCode(row)).not.toBe(familyCode(other));
});

test('equal values have equal canonical text whatever the order of their keys', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(canonical({ b: [1, { c: 'x', d: null }] }));
  expect(canonical({ a: 1 })).not.toBe(canonical({ a: '1' }));
});

test('a secret is checked, a wrong one, a missing one and an endless one are refused', async () => {
  const stored = await hashSecret('right');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifySecret(stored, 'right')).toBe(true);
  expect(await verifySecret(stored, 'wrong')).toBe(false);
  expect(await verifySecret(null, 'right')).toBe(false);
  expect(await verifySecret(stored, 'x'.repeat(longestSecret + 1))).toBe(false);
});

test('a reference is nine digits however it is typed; one wrong digit or a swap is noticed', () => {
  for (let n = 0; n < 200; n += 1) {
    const reference = newReference();
    expect(referenceFrom(` ${reference.slice(0, 3)}-${reference.slice(3, 6)} ${reference.slice(6)}`)).toBe(reference);
    const place = n % 9;
    const wrong = reference.slice(0, place) + ((Number(reference[place]) + 1) % 10) + reference.slice(place + 1);
    expect(referenceFrom(wrong)).toBeNull();
  }
  expect(referenceFrom('１２３４５６７８２')).toBe(referenceFrom('123456782'));
  expect(referenceFrom('12345')).toBeNull();
});
