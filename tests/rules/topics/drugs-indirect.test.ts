import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'six months clean off the pills and my mum still counts the spoons',
  'My cousin went to his first NA meeting last night',
  'they found him blue on the kitchen floor, two doses of naloxone and he sat up',
  'toxic supply killed three people on our street this month',
  'who knows a plug near Leeds, mine is on holiday',
  'lad on the corner is selling bags outside the chippy in broad daylight',
  'customs found 40 capsules in the mule at Heathrow, he had swallowed them',
  'smell of cannabis in the stairwell again and the council do nothing',
  'police stopped him with a gram in his sock and he got six months',
  'spice has the whole wing walking like zombies',
  'someone on bath salts was barking at the tram',
  'first time trying acid on saturday, got a sitter and blankets',
  'mushroom chocolate from the smoke shop put two students in hospital',
  'laughing gas canisters all over the playing field',
  'pupils like dinner plates and chewing his face off by midnight',
  'two lads in one cubicle with a rolled up tenner, classy',
  'offered a bump at my own wedding by the registrar',
  'week six of flower and the trichomes are cloudy',
  'dry herb vape or joints, what is kinder to the lungs?',
  'nyaope boys wash cars outside the taxi rank',
  'chitta has taken a whole generation in our village',
  'tramadol and codeine syrup in every corner of Kano',
  'opioid settlement money should go to treatment',
  'coca leaf is legal to chew in Bolivia',
  'got a bit of green and nowhere to be',
  'overdosed on painkillers at sixteen, still here, still glad',
  'I’m so baked, the moss documentary is a masterpiece',
  'he swallowed foil wraps and the police recovered nine',
  'half a pinger and I hugged the bouncer',
  'microdosing since march and I no longer cry at work',
  'four hundred kilos hidden in bananas at Antwerp',
  'an old man cuckooed in his own flat',
  'the consumption rooms opened and the sky stayed up',
  'couldn’t get a detox bed until June',
  'junk sick in a bus station',
  'the walls were breathing by dessert',
  'sharing your vyvanse with the whole dorm',
];

const unsaid = [
  'bit of green paint left if anybody wants it',
  'Molly from next door has had twins',
  'Brandy the pony and Molly, our rescue spaniel, are best friends',
  'Coca-Cola has a new bottle',
  'a kilo of prawns and a joint of lamb for sunday',
  'I used to work in a call centre',
  'hit the gym, hit the shower, hit the hay',
  'my dealer quoted me 14k for a Corolla with a dent',
  'the plug for the kettle needs a new fuse',
  'chef says a pinch of spice is enough in the soup',
  'bath salts and a good book, sunday sorted',
  'green light from the council for the new playground',
  'lads trip to Prague is booked, one brain cell between nine of us',
  'the nurse took my blood and gave me a biscuit',
  'the trip was supplied by our sponsor',
  'my bag has a hole and my coat lost a button',
  'clean the tank every six months or the fish get ill',
  'one line of code and the whole site fell over',
  'the mushrooms in this risotto are dried, soak them first',
  'our new drug was approved for patients with migraine',
  'withdrawal fee of three dollars for my own money',
  'the poppy fields in Norfolk are in bloom',
  'weed whipping in the rain, my neighbours think I am odd',
  'he classes up the joint every time he calls a game',
  'twitter junkie and proud',
  'this song is my drug',
  'the vet gave him ketamine for the op',
  'fentanyl was what they gave me in labour',
  'blunt but fair feedback',
  'odd that the hospital never rang back',
  'stoned plums and sugar, two hours',
  'cuckoo clock from Nan',
  'our cones have hit the shops',
  'tonnes of carbon saved',
];

describe('the topic drugs where no word says it alone', () => {
  const find = newFinder('drugs');
  it.each(said)('finds it in “%s”', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(unsaid)('leaves “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});
