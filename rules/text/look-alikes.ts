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
  'hɦⱧħĦʜɥ',
  'iıɪɩɨᵻᵼ',
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
  'tƭȾƮŧŦᵵᴛʇȶ',
  'uꞟᴜꭎꭒʋᵾɄʉʊ',
  'vᴠʌ',
  'wɯᴡꝡʍ',
  'xꞳꭓ',
  'yɣᶌʏỿꭚƴɏɎʎ',
  'zᴢʐƶƵȥȤᵶ',
];
const otherRows: readonly string[] = [
  'aαаΑАᎪᗅꓮ𖽀𐊠яᗩΛΔᎯꮿλ',
  'bЬᏏᑲᖯΒВᏴᗷꓐ𐊂𐊡𐌁ᑳБҍҌѣѢвьβъᏰᏸ',
  'cⲥсꮯ𐐽ⲤСᏟꓚ𐊢𐌂𐐕𐔜ҫҪᑕᏨᏣ',
  'dԁᏧᑯꓒᎠᗞᗪꓓ',
  'eᏋꮛеҽΕЕⴹᎬꓰ𑢦𑢮𐊆ҿэεєёᗴᕮΞΣξЄϵЭ',
  'fքϜᖴꓝ𑣂𑢢𐊇𐊥𐔥Ꭶ',
  'gցԌᏀᏳꓖᘜᎶ',
  'hһհᏂΗⲎНᎻᕼꓧ𐋏ᵸꚕᏲҢℏћӉӇнᏥ',
  'i𝚤ιͺіꙇӏꭵᎥ𑣃ї',
  'jϳјͿЈᎫᒍꓙ',
  'kΚⲔКᏦᛕꓗ𐔘ҚҞкκ',
  'lΙⲒІӀוןߊⵏᛁꓲ𖼨𐊊𐌉ⳐᏞᒪꓡ𖼖𑢣𑢲𐐛𐔦',
  'mΜϺⲘМᎷᗰᛖꓟ𐊰𐌑Ӎм',
  'nᏁꮑոռΝⲚꓠ𐔓ηпиᑎИй',
  'oοσⲟоჿօס𐓪𑣈𑣗𐐬ΟⲞОՕⵔ𐓂ꓳ𑢵𐊒𐊫𐐄𐔖ⵁөѳꮎꮻθΘӨѲⴱᎾᏫꭴတᎧ',
  'pρⲣрΡⲢРᏢᑭꓑ𐊕ᎮᎵᎤ',
  'qԛգզⵕ',
  'rᴦⲅгꮁᎡᏒ𐒴ᖇꓣ𖼵ғЯ',
  'sѕꮪ𑣁𐑈ЅՏᏕᏚꓢ𖼺𐊖𐐠ᔕ',
  'tΤⲦТᎢꓔ𖼊𑢼𐊗𐊱𐌕ҬтτᎿͲ',
  'uυս𐓶𑣘Սሀ𐓎ᑌꓴ𖽂𑢸ꮜᏌцμᏬ',
  'vνѵט𑜆ꮩ𑣀ѴⴸᏙᐯꛟ𖼈𑢠𐔝Ꮙ',
  'wᏇᏊꮗѡԝա𑜊𑜎𑜏ꮃԜᎳᏔꓪѽ𑓅шщωᗯ',
  'xхᕁᕽΧⲬХⵝᚷꓫ𐊐𐊴𐌗𐔧Ҳχ᙭',
  'yγуүყ𑣜ΥⲨУҮᎩᎽꓬ𖽃𑢤𐊲ұҰ',
  'zꮓ𑣄ΖᏃꓜ𑢩зζᘔ',
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
