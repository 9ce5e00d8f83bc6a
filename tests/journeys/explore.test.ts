import { newPage } from '../setup/browser';
import { openStatus, sendAnInquiry } from './family-pages';
test('explore', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  const receipt = await sendAnInquiry(page, 'uk', { surname: 'Мандрівний', given: 'Лесь', patronymic: 'Остапович', birthYear: '1990' });
  process.stderr.write(JSON.stringify(receipt) + '\n');
  process.stderr.write(await openStatus(page, 'uk', receipt));
}, 120000);
