import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/ui/parts.css';
import '../../components/verdict/verdict.css';
import './popup.css';
import './first';
import { seen } from './seen';

/** The head that stands in the document is seen before React is loaded, which takes several frames in a browser just started. */
void seen().then(() => import('./main'));
