import { lazily } from '../lazily';

/**
 * Letters that look like a Latin one: each row is the Latin letter and then what looks like it. From the single-letter
 * rows of Unicode's confusables.txt (UTS #39) that compatibility folding does not already settle, with the small
 * capitals and the small letters that people use for the same purpose added by their shape.
 */
const latinRows: readonly string[] = [
  'aɑẚᴀɐ',
  'bƄꞴɓƃƂƀʙɮ',
  'cᴄȼƈɕ',
  'dɗɖƌđĐÐƉᴅð',
  'eꬲɇɆᴇɛǝəɘɚɜ',
  'fꬵꞙẝꞘƒƑᵮꜰʄ',
  'gɡᶃƍᶢɠǥǤɢʛ',
  'hɦⱧħĦʜɥɧ',
  'iıɪɩɨᵻᵼᴉ',
  'jꞲɉɈᴊʝɟ',
  'kƙⱩꝀᴋ',
  'lƖǀłŁɭƗƚɫʟ',
  'mᴍɱ',
  'nɳƞƝᵰɴɲŋղ',
  'oᴏᴑꬽøꬾØǾɵꝋƟꝊɔ',
  'pƥᵽᴘ',
  'qʠꞯǫ',
  'rꭇꭈƦɽɼɍᵲʀɹɾ',
  'sꜱƽʂᵴ',
  'tɬƭȾƮŧŦᵵᴛʇȶ',
  'uꞟᴜꭎꭒʋᵾɄʉʊ',
  'vᴠʌ',
  'wɯᴡꝡʍ',
  'xꞳꭓ',
  'yɣᶌʏỿꭚƴɏɎʎ',
  'zᴢʐƶƵȥȤᵶʑ',
];
const otherRows: readonly string[] = [
  'aαаΑАᎪᗅꓮ𖽀𐊠яᗩΛΔᎯꮿλ',
  'bЬᏏᑲᖯΒВᏴᗷꓐ𐊂𐊡𐌁ᑳБҍҌѣѢвьβъᏰᏸც',
  'cⲥсꮯ𐐽ⲤСᏟꓚ𐊢𐌂𐐕𐔜ҫҪᑕᏨᏣ',
  'dԁᏧᑯꓒᎠᗞᗪꓓδժ',
  'eᏋꮛеҽΕЕⴹᎬꓰ𑢦𑢮𐊆ҿэεєёᗴᕮΞΣξЄϵЭ',
  'fքϜᖴꓝ𑣂𑢢𐊇𐊥𐔥Ꭶ',
  'gցԌᏀᏳꓖᘜᎶ',
  'hһհᏂΗⲎНᎻᕼꓧ𐋏ᵸꚕᏲҢℏћӉӇнᏥђ',
  'i𝚤ιͺіꙇӏꭵᎥ𑣃ї',
  'jϳјͿЈᎫᒍꓙ',
  'kΚⲔКᏦᛕꓗ𐔘ҚҞкκҟ',
  'lΙⲒІӀוןߊⵏᛁꓲ𖼨𐊊𐌉ⳐᏞᒪꓡ𖼖𑢣𑢲𐐛𐔦',
  'mΜϺⲘМᎷᗰᛖꓟ𐊰𐌑Ӎм',
  'nᏁꮑոռΝⲚꓠ𐔓ηпиᑎИй',
  'oοσⲟоჿօס𐓪𑣈𑣗𐐬ΟⲞОՕⵔ𐓂ꓳ𑢵𐊒𐊫𐐄𐔖ⵁөѳꮎꮻθΘӨѲⴱᎾᏫꭴတᎧ',
  'pρⲣрΡⲢРᏢᑭꓑ𐊕ᎮᎵᎤק',
  'qԛգզⵕ',
  'rᴦⲅгꮁᎡᏒ𐒴ᖇꓣ𖼵ғЯཞ',
  'sѕꮪ𑣁𐑈ЅՏᏕᏚꓢ𖼺𐊖𐐠ᔕտ',
  'tΤⲦТᎢꓔ𖼊𑢼𐊗𐊱𐌕ҬтτᎿͲէՇ',
  'uυս𐓶𑣘Սሀ𐓎ᑌꓴ𖽂𑢸ꮜᏌцμᏬմ',
  'vνѵט𑜆ꮩ𑣀ѴⴸᏙᐯꛟ𖼈𑢠𐔝Ꮙש',
  'wᏇᏊꮗѡԝա𑜊𑜎𑜏ꮃԜᎳᏔꓪѽ𑓅шщωᗯωῳ',
  'xхᕁᕽΧⲬХⵝᚷꓫ𐊐𐊴𐌗𐔧Ҳχ᙭',
  'yγуүყ𑣜ΥⲨУҮᎩᎽꓬ𖽃𑢤𐊲ұҰվץ',
  'zꮓ𑣄ΖᏃꓜ𑢩зζᘔ',
];

/** Letters of the Latin script: they can be read as the plain letter always. */
export const latinLooks = lazily(() => fromRows(latinRows));
/** Letters of other scripts: they are read as the Latin letter only where a word seems disguised. */
export const otherLooks = lazily(() => fromRows(otherRows));

function fromRows(rows: readonly string[]): ReadonlyMap<string, string> {
  const looks = new Map<string, string>();
  for (const row of rows) {
    const [letter = '', ...alike] = row;
    for (const character of alike) looks.set(character, letter);
  }
  for (const [character, letter] of [...looks]) {
    const small = character.toLowerCase();
    if (!looks.has(small)) looks.set(small, letter);
  }
  return looks;
}
