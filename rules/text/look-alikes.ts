/**
 * Letters that look like a Latin one: each row is the Latin letter and then what looks like it. From the single-letter
 * rows of Unicode's confusables.txt (UTS #39) that compatibility folding does not already settle, with the small
 * capitals and the small letters that people use for the same purpose added by their shape.
 */
const latinRows: readonly string[] = [
  'aɑẚᴀɐ',
  'bƄꞴɓƃƂƀʙ',
  'cᴄȼƈɕ',
  'dɗɖƌđĐÐƉᴅð',
  'eꬲɇɆᴇɛǝəɘ',
  'fꬵꞙẝꞘƒƑᵮꜰ',
  'gɡᶃƍᶢɠǥǤɢ',
  'hɦⱧħĦʜɥ',
  'iıɪɩɨᵻᵼ',
  'jꞲɉɈᴊʝɟ',
  'kƙⱩꝀᴋ',
  'lƖǀłŁɭƗƚɫʟ',
  'mᴍɱ',
  'nɳƞƝᵰɴɲŋ',
  'oᴏᴑꬽøꬾØǾɵꝋƟꝊɔ',
  'pƥᵽᴘ',
  'qʠꞯǫ',
  'rꭇꭈƦɽɼɍᵲʀɹɾ',
  'sꜱƽʂᵴ',
  'tƭȾƮŧŦᵵᴛʇ',
  'uꞟᴜꭎꭒʋᵾɄʉ',
  'vᴠʌ',
  'wɯᴡꝡʍ',
  'xꞳꭓ',
  'yɣᶌʏỿꭚƴɏɎʎ',
  'zᴢʐƶƵȥȤᵶ',
];
const otherRows: readonly string[] = [
  'aαаΑАᎪᗅꓮ𖽀𐊠я',
  'bЬᏏᑲᖯΒВᏴᗷꓐ𐊂𐊡𐌁ᑳБҍҌѣѢвьβъ',
  'cⲥсꮯ𐐽ⲤСᏟꓚ𐊢𐌂𐐕𐔜ҫҪ',
  'dԁᏧᑯꓒᎠᗞᗪꓓ',
  'eеҽΕЕⴹᎬꓰ𑢦𑢮𐊆ҿэεєё',
  'fքϜᖴꓝ𑣂𑢢𐊇𐊥𐔥',
  'gցԌᏀᏳꓖ',
  'hһհᏂΗⲎНᎻᕼꓧ𐋏ᵸꚕᏲҢℏћӉӇн',
  'i𝚤ιͺіꙇӏꭵᎥ𑣃ї',
  'jϳјͿЈᎫᒍꓙ',
  'kΚⲔКᏦᛕꓗ𐔘ҚҞкκ',
  'lΙⲒІӀוןߊⵏᛁꓲ𖼨𐊊𐌉ⳐᏞᒪꓡ𖼖𑢣𑢲𐐛𐔦',
  'mΜϺⲘМᎷᗰᛖꓟ𐊰𐌑Ӎм',
  'nոռΝⲚꓠ𐔓ηпи',
  'oοσⲟоჿօס𐓪𑣈𑣗𐐬ΟⲞОՕⵔ𐓂ꓳ𑢵𐊒𐊫𐐄𐔖ⵁөѳꮎꮻθΘӨѲⴱᎾᏫꭴတ',
  'pρⲣрΡⲢРᏢᑭꓑ𐊕',
  'qԛգզⵕ',
  'rᴦⲅгꮁᎡᏒ𐒴ᖇꓣ𖼵ғ',
  'sѕꮪ𑣁𐑈ЅՏᏕᏚꓢ𖼺𐊖𐐠',
  'tΤⲦТᎢꓔ𖼊𑢼𐊗𐊱𐌕Ҭтτ',
  'uυս𐓶𑣘Սሀ𐓎ᑌꓴ𖽂𑢸ꮜᏌцμ',
  'vνѵט𑜆ꮩ𑣀ѴⴸᏙᐯꛟ𖼈𑢠𐔝',
  'wѡԝա𑜊𑜎𑜏ꮃԜᎳᏔꓪѽ𑓅шщω',
  'xхᕁᕽΧⲬХⵝᚷꓫ𐊐𐊴𐌗𐔧Ҳχ',
  'yγуүყ𑣜ΥⲨУҮᎩᎽꓬ𖽃𑢤𐊲ұҰ',
  'zꮓ𑣄ΖᏃꓜ𑢩зζ',
];

/** Letters of the Latin script: they can be read as the plain letter always. */
export const latinLooks = fromRows(latinRows);
/** Letters of other scripts: they are read as the Latin letter only where a word seems disguised. */
export const otherLooks = fromRows(otherRows);

function fromRows(rows: readonly string[]): ReadonlyMap<string, string> {
  const looks = new Map<string, string>();
  for (const row of rows) {
    const [letter = '', ...alike] = row;
    for (const character of alike) looks.set(character, letter);
  }
  return looks;
}
