import { first } from './first';
// First of all, so that it is asked before React is evaluated.

import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/ui/parts.css';
import '../../components/verdict/verdict.css';
import './popup.css';
import { TextProvider } from '../../components/ui/text';
import { browserText } from '../../lib/text';
import { App } from './app';
import { seen } from './seen';
import { openStores } from './stores';

const text = browserText();
document.documentElement.lang = text.locale;
document.documentElement.dir = text('direction');

const place = document.getElementById('popup');
if (place)
  createRoot(place).render(
    <TextProvider text={text}>
      <App stores={openStores(await first, seen())} />
    </TextProvider>,
  );
