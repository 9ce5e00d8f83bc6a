import { said, saidIfAny, wordsIn } from '@/components/public/words';
import { locales } from '@/lib/i18n/locales';
import { additions, steps } from '@/lib/inquiries/form/steps';
import { outward } from '@/lib/kernel/outward';

// Keys that are put together from codes escape the compiler; here every one of them is said.
describe.each(locales)('in %s', (locale) => {
  const words = wordsIn(locale);

  test('every question, answer and choice of the form has words', () => {
    for (const { name, fields } of steps) {
      for (const part of ['title', 'short', 'help']) expect(said(words.form, `steps.${name}.${part}`)).toBeTruthy();
      for (const field of fields) {
        expect(said(words.form, `fields.${field.name}.label`)).toBeTruthy();
        if (field.kind === 'choice')
          for (const option of field.options) expect(said(words.form, `options.${field.name}.${option}`)).toBeTruthy();
      }
    }
    for (const { name } of additions) expect(said(words.form, `fields.${name}.label`)).toBeTruthy();
  });

  test('every refusal a family can meet has a page, and no page is blank', () => {
    for (const { code } of Object.values(outward)) {
      const title = saidIfAny(words.t, `refusals.${code}.title`) ?? words.t('refusals.other.title');
      expect(title).toBeTruthy();
    }
    for (const code of ['not-found', 'wrong-origin', 'too-large', 'too-many', 'invalid', 'unavailable', 'internal'])
      expect(saidIfAny(words.t, `refusals.${code}.what`)).toBeTruthy();
  });
});
