import { baseUrl } from '../setup/app-server';
import { newPage } from '../setup/browser';
import { atWork, press, shows } from './staff-pages';

const own = 'a long sentence of my own';

test('the password an administrator gives opens one page: the one where a person chooses their own', async () => {
  const email = `newcomer-${Date.now()}@example.org`;
  const administrator = await atWork('administrator');
  await administrator.goto('/settings/users/new');
  await administrator.fill('[name=name]', 'A newcomer');
  await administrator.fill('[name=email]', email);
  await administrator.check('[name=roles][value=case-officer]');
  await administrator.locator('main form button[type=submit]').click();
  const given = (await administrator.locator('main code').innerText()).trim();

  const newcomer = await newPage({ locale: 'en', viewport: { width: 1280, height: 720 } });
  await newcomer.goto('/sign-in?next=/inquiries');
  await newcomer.fill('input[name=email]', email);
  await newcomer.fill('input[name=password]', given);
  await newcomer.getByRole('button', { name: 'Sign in' }).click();
  await newcomer.waitForURL('**/settings/me');
  await shows(newcomer, 'Choose a password of your own first');
  for (const page of ['/today', '/inquiries', '/prisoners']) {
    await newcomer.goto(page);
    expect(new URL(newcomer.url()).pathname).toBe('/settings/me');
  }
  const refused = await newcomer.request.get(`${baseUrl()}/api/inquiries`);
  expect(refused.status()).toBe(404);

  await newcomer.fill('[name=current]', given);
  await newcomer.fill('[name=wanted]', given);
  await newcomer.fill('[name=again]', given);
  await press(newcomer, 'Change the password');
  await shows(newcomer, 'This is the password you have now. Choose another.');
  await newcomer.fill('[name=wanted]', own);
  await newcomer.fill('[name=again]', own);
  await press(newcomer, 'Change the password');
  await newcomer.waitForURL('**/today');
  expect((await newcomer.request.get(`${baseUrl()}/api/inquiries`)).status()).toBe(200);
});
