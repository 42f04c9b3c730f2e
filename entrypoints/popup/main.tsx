import { createRoot } from 'react-dom/client';
import { TextProvider } from '../../components/ui/text';
import { readyText } from '../../lib/text';
import { App } from './app';
import { first, firstWeek } from './first';
import { seen } from './seen';
import { openStores } from './stores';

const text = await readyText();
document.documentElement.lang = text.locale;
document.documentElement.dir = text('direction');

const place = document.getElementById('popup');
if (place)
  createRoot(place).render(
    <TextProvider text={text}>
      <App stores={openStores(await first, seen(), firstWeek)} />
    </TextProvider>,
  );
