import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/verdict/verdict.css';
import './popup.css';
import { App } from './app';
import { openStores } from './stores';

const place = document.getElementById('popup');
if (place) createRoot(place).render(<App stores={openStores()} />);
