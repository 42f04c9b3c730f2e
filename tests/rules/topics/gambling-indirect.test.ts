import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'the over hit with two seconds left and the rent is paid',
  'juice on that line is robbery, -135 for a coin flip',
  'I put twenty on the grey in the 3.15 and it is still running',
  'had him at 66s before the tournament, each way too',
  'bet with my sister, £50, that he would not finish the marathon',
  'last leg of the acca let me down in injury time',
  'the jackpot rolled over so I bought two tickets and told nobody',
  'our syndicate at work won four pounds between eleven of us',
  'if you have to chase your losses you have lost already',
  'fourteen months since my last bet, meeting every thursday',
  'she put a block on her bank card because of the slots on her phone',
  'kids on the 2p pushers at the pier, one of them has the bug',
  'double down on eleven, dealer made 21 with five cards',
  'threw the dice, hard eight twice, a stranger kissed me',
  'down to the felt again, see you lads on thursday',
  'shoved with aces and got rivered by seven deuce',
  'greyhound night for his stag, our pick fell at the second bend',
  'Kerala bumper ticket shared by six sanitation workers',
  'fafi numbers come to granny in her dreams',
  'aviator took my school fees in one evening',
  'andar bahar behind the paan shop until the police came',
  'pull tabs at the VFW, forty bucks gone',
  'streamer sponsored by a casino hits a max win and nobody asks whose money',
  'unclaimed prize of two million, bought in a newsagent in Ayr',
  'the affordability checks are killing racing, says the trainer',
  'flatting there is a leak, just 3bet or fold pre',
  'never double down on a pair of eights',
  'got 33/1 on them back in august and I am not cashing out',
  'two winners at 9/2 and 11/4 from the advised selections',
  'the sharps are on the dog, so that line moved',
  'put some bets on and made a sandwich',
  'first deposit match and fifty spins on us',
  'the referee had money on the game, surely',
  'self-excluded from all of them in March',
  'suspicious betting patterns in a second round match',
  'gambled on horses until the shop was gone',
  'runs the squares for the Super Bowl, ten dollars each',
  'took gran to bingo with her sisters',
];

const unsaid = [
  'just ordered tickets for Las Vegas in october',
  'last sunset on the strip before we fly home',
  'blackjack the rabbit has chewed my charger',
  'Roulette, our rescue tabby, has learnt to open the fridge',
  'the race was won by two seconds',
  'you lost my suitcase and nobody picks up the phone',
  'ticket machine ate my tenner and the guard just shrugged',
  'he raised 200 for the hospice by walking to work',
  'bet you can’t eat just one of these',
  'a crash when the window is resized was fixed',
  'his cover drive in the 14th over was a thing of beauty',
  'the key is under the pot by the door',
  'rake the leaves, find the rake, buy a rake',
  'we need the play’s props master to find the skull',
  'wales won in the last minute and I have no voice',
  'hit the jackpot with my in-laws, kind people',
  'raffia for the Easter baskets, two rolls please',
  'mind the big blind spot on that van',
  'morning slot for the delivery came and went, no van',
  'slips, trips and falls are the most common accidents at work',
  'chips and gravy on the pier in the rain',
  'the offer has 300 units left',
  'please don’t pass that on',
  'Part 1/2: what children eat at school',
  'get some cash out for the window cleaner',
  'we lost nine nil to the under twelves',
  'the bonus pool is paid in March',
  'doubling down on my opinion about ketchup',
  'fold the egg whites in on low',
  'the big blind in the bedroom is stuck',
  'captain Blackjack and his crew of six year olds',
  'I roll the pastry on the turn of every second beat',
];

describe('the topic gambling where no word says it alone', () => {
  const find = newFinder('gambling');
  it.each(said)('finds it in “%s”', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(unsaid)('leaves “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});
