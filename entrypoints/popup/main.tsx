import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';

const place = document.getElementById('popup');
if (place) createRoot(place).render(<main className="surface">Demarc</main>);
