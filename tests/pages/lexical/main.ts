import { showBoxes } from '../shared/box';
import { mountLexical } from '../shared/lexical';

showBoxes((place, text) => mountLexical(place, { text, attributes: { 'aria-label': 'Write a post' } }));
