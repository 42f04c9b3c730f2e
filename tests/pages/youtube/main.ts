import { showComposers } from '../shared/remake';
import { accountHeader, backstageDialog, commentSection } from './page';

const community = location.pathname.startsWith('/channel/');
const main = document.createElement('div');
const published = document.createElement('ol');
published.id = 'posted';
document.querySelector('#app')?.append(accountHeader(), main, published);
showComposers(main, (index, text) => (community ? backstageDialog(text) : commentSection(text, index > 0)));
