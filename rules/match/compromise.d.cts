import type nlp from 'compromise/two';

export function loadCompromise(): typeof nlp;
