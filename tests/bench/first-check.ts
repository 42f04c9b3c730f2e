import { check, codeOf, everyPack } from './demarc';

const text =
  'Our choir sings on Sunday at ten, and everybody is welcome. Bring a friend and a smile, the doors open at nine.';
check(text, codeOf(everyPack()));
console.log(performance.now().toFixed(1));
