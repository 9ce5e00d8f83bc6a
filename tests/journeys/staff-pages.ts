import type { Locator, Page } from 'playwright-core';
import { forgetSignIns, signInOf } from '../setup/app-server';
import { newPage } from '../setup/browser';

/** A member of staff at a machine of their own, signed in through the form. `second` is the other person of that role. */
export async function atWork(role: string, { second = false } = {}): Promise<Page> {
  const { email, password } = signInOf(role);
  const page = await newPage({ locale: 'en', viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(30_000);
  await forgetSignIns();
  await page.goto('/sign-in');
  await page.fill('input[name=email]', second ? email.replace('@', '-2@') : email);
  await page.fill('input[name=password]', password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/today');
  return page;
}

/** The open dialog: a question or a short form over the page. */
export const dialog = (page: Page): Locator =>
  page
    .locator(
      '[role=alertdialog], [role=dialog]:not([aria-modal=false]):has(form), [role=dialog]:not([aria-modal=false]):has(h2)',
    )
    .last();

/** Presses a button of the page by the words on it. */
export const press = (page: Page, name: string | RegExp) =>
  page
    .locator('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** Presses a button of the open dialog and waits until it has closed. */
export async function pressIn(page: Page, name: string | RegExp) {
  const box = dialog(page);
  await box
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .click();
  await box.waitFor({ state: 'hidden' });
}

/** Leaves the open dialog by the key, and waits until it has closed: while it closes the page behind it is not there. */
export async function leaveDialog(page: Page) {
  const box = dialog(page);
  await box.press('Escape');
  await box.waitFor({ state: 'hidden' });
}

/** Follows a link of the page by the words on it. */
export async function follow(page: Page, name: string | RegExp, to: RegExp) {
  await page.locator('main').getByRole('link', { name }).first().click();
  await page.waitForURL(to);
}

/** Answers one question of a form by the name of its field. */
async function answer(form: Locator, name: string, value: string) {
  const field = form.locator(`[name="${name}"]`).first();
  const [tag, type] = await field.evaluate((one: HTMLInputElement) => [one.tagName, one.type]);
  if (type === 'radio') return form.locator(`[name="${name}"][value="${value}"]`).check();
  if (tag === 'SELECT') return field.selectOption(value);
  return field.fill(value);
}

/** Opens a form over the page, fills in its fields by name and sends it. */
export async function fillIn(
  page: Page,
  opener: string | RegExp,
  fields: Record<string, string>,
  send: string | RegExp,
) {
  await press(page, opener);
  const box = dialog(page);
  for (const [name, value] of Object.entries(fields)) await answer(box, name, value);
  await pressIn(page, send);
}

/** Waits until the page shows these words. */
export const shows = (page: Page, words: string | RegExp) => page.locator('main').getByText(words).first().waitFor();

/** A move of a batch, with its number typed where nothing leads back. */
export async function moveBatch(page: Page, name: string, number: string) {
  await press(page, name);
  const field = dialog(page).locator('input[name=number]');
  await dialog(page).waitFor();
  if (await field.count()) await field.fill(number);
  await pressIn(page, name);
}
