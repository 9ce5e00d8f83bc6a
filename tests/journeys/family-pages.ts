import type { Page } from 'playwright-core';

export type Sought = { surname: string; given: string; patronymic: string; birthYear: string };
export type Receipt = { reference: string; code: string };

/** Presses something that leads to a page, and waits for that page. */
const press = (page: Page, selector: string) =>
  Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);

/** Fills in the family's form from its first question to the receipt, in the language of `lang`; `look` sees each page of it. */
export async function sendAnInquiry(
  page: Page,
  lang: string,
  sought: Sought,
  look: () => Promise<void> = async () => {},
): Promise<Receipt> {
  const goOn = async (selector = 'form#answers p.buttons button') => {
    await look();
    await press(page, selector);
  };
  await page.goto(`/${lang}`);
  await goOn('a.button');
  await page.fill('[name=inquirerName]', `${sought.surname} Олена`);
  await page.check('[name=relationship][value=mother]');
  await goOn();
  await page.fill('[name=phone]', '+00 (555) 12-34');
  await goOn();
  await page.fill('[name=surname]', sought.surname);
  await page.fill('[name=given]', sought.given);
  await page.fill('[name=patronymic]', sought.patronymic);
  await page.check('[name=sex][value=male]');
  await goOn();
  await page.fill('[name="birth.year"]', sought.birthYear);
  await goOn();
  await page.fill('[name=unit]', '12');
  await goOn();
  await page.fill('[name="lost.month"]', '5');
  await page.fill('[name="lost.year"]', '2025');
  await page.fill('[name=circumstances]', 'Останній дзвінок був увечері.');
  await goOn();
  await page.fill('[name=known]', 'Побратим бачив його живим.');
  await goOn();
  await page.check('[name=search]');
  await goOn();
  await goOn('button[value=send]');
  await look();
  const [reference = '', code = ''] = await page.locator('.figures').allInnerTexts();
  return { reference, code };
}

/** Opens the family's page with reference and code, and answers the step of its ladder it stands on. */
export async function stepOfLadder(page: Page, lang: string, { reference, code }: Receipt): Promise<string> {
  await page.goto(`/${lang}/open`);
  await page.fill('#reference', reference);
  await page.fill('#code', code);
  await press(page, 'form#door p.buttons button');
  return page.locator('.ladder [aria-current=step]').innerText();
}
