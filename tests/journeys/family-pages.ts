import type { Page } from 'playwright-core';

export type Sought = { surname: string; given: string; patronymic: string; birthYear: string };
export type Receipt = { reference: string; code: string };

/** Sends the page's form as a person would: by the button that goes on. */
async function goOn(page: Page) {
  await page.locator('form#answers button[type=submit]:not([name])').first().click();
}

/** Fills in the family's form from its first question to the receipt, in the language of `lang`. */
export async function sendAnInquiry(page: Page, lang: string, sought: Sought): Promise<Receipt> {
  await page.goto(`/${lang}`);
  await page.locator(`a[href="/${lang}/inquiry/who"]`).first().click();
  await page.fill('[name=inquirerName]', `${sought.surname} Олена`);
  await page.check('[name=relationship][value=mother]');
  await goOn(page);
  await page.fill('[name=phone]', '+00 (555) 12-34');
  await goOn(page);
  await page.fill('[name=surname]', sought.surname);
  await page.fill('[name=given]', sought.given);
  await page.fill('[name=patronymic]', sought.patronymic);
  await page.check('[name=sex][value=male]');
  await goOn(page);
  await page.fill('[name="birth.year"]', sought.birthYear);
  await goOn(page);
  await page.fill('[name=unit]', '12');
  await goOn(page);
  await page.fill('[name="lost.month"]', '5');
  await page.fill('[name="lost.year"]', '2025');
  await page.fill('[name=circumstances]', 'Останній дзвінок був увечері.');
  await goOn(page);
  await page.fill('[name=known]', 'Побратим бачив його живим.');
  await goOn(page);
  await page.check('[name=search]');
  await goOn(page);
  await page.locator('button[name=then][value=send]').click();
  return receiptOn(page);
}

/** Reference and code as the receipt shows them. */
async function receiptOn(page: Page): Promise<Receipt> {
  const text = (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ');
  const reference = text.match(/\b(\d{3} \d{3} \d{3})\b/)?.[1]?.replace(/ /g, '');
  const code = text.match(/\b(\d{4}(?: \d{4}){4})\b/)?.[1]?.replace(/ /g, '');
  if (!reference || !code) throw new Error(`The receipt shows no reference and code:\n${text}`);
  return { reference, code };
}

/** Opens the family's page with reference and code and answers what it says. */
export async function openStatus(page: Page, lang: string, { reference, code }: Receipt): Promise<string> {
  await page.goto(`/${lang}/open`);
  await page.fill('[name=reference]', reference);
  await page.fill('[name=code]', code);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(new RegExp(`/${lang}/status`));
  return page.locator('main').innerText();
}
