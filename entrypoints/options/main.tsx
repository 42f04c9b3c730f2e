import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/ui/parts.css';
import '../../components/verdict/verdict.css';
import '../../components/pictures/pictures.css';
import './options.css';
import { TextProvider } from '../../components/ui/text';
import { pageText } from '../popup/page-text';
import { App } from './app';
import { openOptionsStores } from './stores';

const text = await pageText();
document.title = text('options_title');

const place = document.getElementById('options');
if (place)
  createRoot(place).render(
    <I18nProvider locale={text.locale}>
      <TextProvider text={text}>
        <App stores={openOptionsStores()} />
      </TextProvider>
    </I18nProvider>,
  );
