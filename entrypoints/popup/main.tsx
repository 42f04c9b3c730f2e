import { createRoot } from 'react-dom/client';
import { TextProvider } from '../../components/ui/text';
import { App } from './app';
import { first, firstWeek } from './first';
import { pageText } from './page-text';
import { seen } from './seen';
import { openStores } from './stores';

const text = await pageText();

const place = document.getElementById('popup');
if (place)
  createRoot(place).render(
    <TextProvider text={text}>
      <App stores={openStores(await first, seen(), firstWeek)} />
    </TextProvider>,
  );
