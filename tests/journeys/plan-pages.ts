import type { Locator, Page } from 'playwright-core';
import { dialog, press, pressIn, shows } from './staff-pages';

/*
 * What planner and approvers do on a batch's plan, by the words on its pages.
 */

/** The rows of the board's list of people. */
export const people = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'People of this run' }).getByRole('option');

/** A trial run started and made; its draw is provisional. */
export async function makeTrial(page: Page) {
  await press(page, 'Trial run');
  await shows(page, 'A trial: the draw is provisional');
}

/** Somebody who is out, and would be the next, is opened on the board; answers what the page says of them. */
export async function openSomebodyOut(page: Page): Promise<string> {
  await page
    .getByRole('group', { name: 'Whom to show' })
    .getByRole('button', { name: /^Reserve/ })
    .click();
  const row = people(page).first();
  await row.waitFor();
  await row.click();
  await shows(page, 'Why not this person?');
  return page.locator('main').innerText();
}

/** Presses a button of the dialog on top; the one below it stays. */
const inDialog = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).last().click();

/** An approver opens the draw and puts in a secret made by the page; answers the secret they keep. */
export async function putInSecret(page: Page): Promise<string> {
  await press(page, 'Draw');
  await dialog(page).getByRole('button', { name: 'Put in my secret' }).click();
  const field = dialog(page).locator('[name=secret]');
  await page.waitForFunction(() => (document.querySelector('[name=secret]') as HTMLInputElement | null)?.value.length);
  const secret = await field.inputValue();
  await dialog(page).getByRole('checkbox').check();
  await inDialog(page, 'Put in my secret');
  await dialog(page).getByText('secret put in').first().waitFor();
  return secret;
}

/** The same approver shows the secret after the facts were closed. */
export async function showSecret(page: Page, secret: string) {
  await dialog(page).getByRole('button', { name: 'Show my secret' }).click();
  await dialog(page).locator('[name=secret]').fill(secret);
  await inDialog(page, 'Show my secret');
  await dialog(page).getByText('secret shown').first().waitFor();
}

/** One of the two signs what lies before them; what falls short of the best they tick first. */
export async function sign(page: Page, address: string) {
  await page.goto(address);
  await press(page, 'Approve and sign');
  const known = dialog(page).getByRole('checkbox');
  await dialog(page).waitFor();
  if (await known.count()) await known.check();
  await pressIn(page, 'Approve and sign');
}
