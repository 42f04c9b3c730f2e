import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/ui/parts.css';
import '../../components/verdict/verdict.css';
import './welcome.css';
import { TextProvider } from '../../components/ui/text';
import { pageText } from '../popup/page-text';
import { openStores } from '../popup/stores';
import { App } from './app';

const text = await pageText();
document.title = text('welcome_title');

const place = document.getElementById('welcome');
if (place)
  createRoot(place).render(
    <TextProvider text={text}>
      <App stores={openStores()} />
    </TextProvider>,
  );
