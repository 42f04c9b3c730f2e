import type { PostKind } from '../past';

/** Words that speak for a kind of post, by how much: see `enough` in `kind.ts`. Written for this; not from any collection. */
export interface Cues {
  readonly kind: PostKind;
  readonly weight: number;
  /** Whether they say sorry, which a model of negative tone may take for being one. */
  readonly sorry?: true;
  readonly words: readonly string[];
}

/** Terms with a comma behind each but the last. */
function terms(text: string): readonly string[] {
  return text.split(',').map((term) => term.trim().replaceAll(/\s+/g, ' '));
}

/** What reads like a cue and is none. */
export const unlike = terms(`
  thanks in advance, thank you in advance,
  no thanks to, thanks for nothing, sing happy birthday, thank you letter,
  thank you card, happy birthday twice, proud of yourself, sorry not sorry, not for sale, in order to,
  in alphabetical order, out of order, law and order, by the book, in the book, facebook, bookkeeping,
  give up, gave up, give way, join the dots, welcome to join, free of charge for, sugar free, gluten free,
  when would you come, for your order now, with your order now, at your order now, of your order now
`);

export const cues: readonly Cues[] = [
  {
    kind: 'encouragement',
    weight: 3,
    words: terms(`
      thank you, thanks to you, many thanks, huge thanks, big thanks, thanks so much, thanks a lot,
      thanks everyone, thanks everybody, thanks to everyone, thanks to everybody, thanks to all, thx,
      thanks, congratulations, congrats, congratulate, well done, good luck, best of luck, wish me luck to,
      happy birthday, happy anniversary, happy retirement, happy new year, merry christmas,
      happy christmas, happy easter, happy hanukkah, happy diwali, happy holidays, eid mubarak,
      ramadan mubarak, ramadan kareem, happy mother's day, happy father's day, happy nowruz, shana tova,
      blessed christmas, happy thanksgiving, shout-out, shout out, shoutout, kudos, hats off, bravo,
      chapeau, round of applause, three cheers, keep it up, keep up the, get well soon, thinking of you,
      thinking of everyone, thinking of everybody, thinking of all, our thoughts are with,
      thoughts and prayers, hearts are with, heart goes out, hearts go out, in our prayers, in my prayers,
      praying for, our prayers, condolences, rest in peace, deepest sympathy, sorry for your loss,
      we mourn, mourn the loss, we will miss, we'll miss, will be missed, farewell, well deserved,
      so deserved, richly deserved, wonderful news, great news for you, how lovely, how wonderful,
      happy for you, delighted for, fingers crossed, you've got this, you got this, you'll be great,
      you'll do great, stay strong, stay safe, hang in there, welcome home, made our day, made my day,
      you made our, you made my, you are amazing, you're amazing, you are wonderful, you're wonderful,
      you are the best, you're the best, wishing you, best wishes, grateful to, grateful for,
      we appreciate, we salute, happy to help, glad to help, you deserve, heroes, keep going,
      believe in you, sending love, sending hugs, lots of love, big hug, warmest wishes, warm wishes,
      all the best, every success, cheering for you, cheering you on, rooting for, we believe in,
      you can do it, you did it, they did it, she did it, he did it, we remember, in memory of,
      remembering, passed away, our deepest, standing with, we stand with, solidarity, blessings,
      god bless, bless you, praise for, big up, respect, applaud, celebrating, celebrate our, salute,
      thankful, appreciate you, appreciate it, much appreciated, take a bow, what a star, legend, legends,
      superstar, superstars, champions, our pleasure, you are welcome, you're welcome, feel better,
      speedy recovery, recover soon, happy pride, happy new, season's greetings, happy friday,
      could not do it without, couldn't do it without, couldn't have done it without, means a lot,
      means the world, mazel tov, onwards and upwards, knew you could, i'm so sorry, i am so sorry,
      so very sorry
    `),
  },
  {
    kind: 'encouragement',
    weight: 2,
    words: terms(`
      proud of, so proud, great job, good job, incredible job, amazing job, fantastic job, brilliant job,
      great work, good work, nice work, fantastic work, amazing work, brilliant work, superb work,
      lovely work, beautifully done, nicely done, well played, well said, gorgeous, fantastic, awesome,
      amazing, love this, so glad, so pleased, so happy, glad you, glad it, pleased you,
      what an achievement, what a win, what a time, what a team, impressive, inspiring, an inspiration,
      wonderful, 👏, 🎉, 🙌, 🥳, 🙏, ❤️, 💐, 🏆, 💪, they will love, lucky to have, pass it on to
    `),
  },
  {
    kind: 'introduction',
    weight: 4,
    words: terms(`
      joined us, joined our team, joined our staff, have joined our, have joined us, let us introduce, let me introduce,
      who's who, new members, new member, our friends at, our friend at, our neighbours at, say hi, guest speaker is,
      introducing our, introducing the team, the new face, a new face, faces of our, behind the scenes with,
      volunteer of the week, person behind, people behind, taking over this account, will be writing here,
      meet our, meet the team, meet the man, meet the woman, meet the people, meet the teacher,
      meet the new, like you to meet, want you to meet, introduce you to, introduce to you, introduce our,
      should meet, both of you should, warm welcome, big welcome, welcome aboard, welcome on board,
      welcome to the team, please welcome, happy to welcome, delighted to welcome, proud to welcome,
      excited to welcome, pleased to welcome, glad to welcome, say hello to, say hi to,
      join me in welcoming, join us in welcoming, welcoming, joins us, joins our, joins the,
      join our board, has has joined us, new on the team, new to the team, newest member,
      newest colleague, new colleague, new colleagues, new neighbours, new neighbors, our new trainees,
      our new apprentices, our new trainee, our new apprentice, get to know our, get to know the people,
      our newest, newest addition, new addition, newcomer, new faces, new face, first day with us,
      starts with us, start with us, started with us, joined our, joined the team,
      our new head, our new director, our new manager, our new teacher, our new doctor, our new nurse,
      our new pastor, our new chair, our new colleague, our new colleagues, our new member,
      our new members, our new intern, appointed as our, appointed our, as our new, as the new, you two,
      put you in touch, connect you with, connect you two, nice to meet, get to know, colleague of the,
      employee of the month, volunteer of the month, person of the week, introduces herself,
      introduces himself, introduce myself, i am the new, i'm the new, my name is, say hello,
      extend a welcome, welcome our new, welcome the new, a welcome to, who to follow, staff spotlight,
      team spotlight, member spotlight, volunteer spotlight, employee spotlight, spotlight on,
      #followfriday, #ff, accounts to follow, people to follow, worth a follow, worth following,
      you should follow, you should know, want to talk to, should talk to, the man behind,
      the woman behind, the people behind, the team behind, the face behind, the faces behind
    `),
  },
  {
    kind: 'promotion',
    weight: 3,
    words: terms(`
      half price, price of one, for sale, on sale, sale ends, free trial, try it free, for free at,
      first month, months free, free shipping, voucher, discount, promo code, with code, with the code,
      early bird, early price, special offer, offer ends, black friday, cyber monday, happy hour, giveaway,
      chance to win, tickets, get yours, buy now, order now, pre-order, shop now, buy one, order yours,
      order online, book now, book your, book a, book online, now booking, booking now, book at,
      book a table, reserve your, sign up, register now, register at, register by, register here,
      register today, enrol now, enroll now, apply now, apply by, apply at, apply before, apply today,
      send your cv, we're hiring, we are hiring, now hiring, join our team, we are looking for a,
      we're looking for a, job opening, vacancy, join us, join our, come and, come along, come hungry,
      come to our, visit us, visit our, see you there, drop in, pop in, pop by, stop by, don't miss,
      do not miss, not to be missed, last chance, places left, spots left, seats left, slots left,
      spaces left, days left, while stocks last, limited edition, this weekend only, today only, donate,
      donation, your gift, give today, buys one, sponsor a, support us, help us, petition, vote for us,
      vote for me, subscribe, follow us, follow me, like and share, download, try our, try it,
      check out our, check out my, check us out, new in the shop, new in store, in stores, in any store,
      in our stores, our online shop, out now, out today, out everywhere, available now, now available,
      now offering, now open, just published, just launched, just released, new on our blog,
      new on the blog, new blog, new episode, latest episode, new single, new album, my new book,
      our new book, new collection, new catalogue, catalogue, open day, open house, open evening,
      link in bio, dm me, everyone is welcome, everybody is welcome, all welcome, all are welcome,
      all are invited, you are invited, you're invited, enter our, enter to win, competition,
      become a member, membership, open an account, switch to us, call us, hire me, appointments at,
      free hearing test, free quote, no obligation, no appointment, walk in, webinar, get your,
      get it free, taster, free delivery, call-out fee, stall, at the market, open a
    `),
  },
  {
    kind: 'promotion',
    weight: 2,
    words: terms(`
      learn more, find out more, find out how, read more, see how, see our, read our, read my, watch our,
      watch my, listen to our, tune in, live webcast, webcast, follow it live, follow live, watch live,
      live stream, livestream, check out, check it out, take a look, have a look, discover, visit, join,
      participate, take part, get involved, get in touch, contact us, click here, discuss with,
      look out for, coming soon, save the date, mark your calendar, our latest, our range, our service,
      our services, our shop, our store, our menu, our offer, our course, our courses, our event,
      our products, new menu, now in, starting at, starting from, from only, free entry, free admission,
      free download, free sample, free consultation, your chance, why not, treat yourself, perfect gift,
      gift idea, gift ideas, save up to, save money, best price, great value
    `),
  },
  {
    kind: 'conversation',
    weight: 2,
    words: terms(`
      we want to know, curious, wondering, what would you, which one, which is your, who is your,
      who's your, where would you, have you ever, poll, vote below, in the comments, comment below,
      reply with, drop us a line, over to you, your turn, your favourite, your favorite, tell us,
      let us know what, let me know what, what do you think, your thoughts, any suggestions, any ideas,
      any tips, anybody, anyone, does anyone, can anyone, recommend, who else, how about you,
      what about you, be honest, asking for, we want to hear, we'd love to hear, share your, shall we talk,
      how do you, what do you, which do you, do you prefer, what's your, what is your, what was your,
      what was the, would you rather, are you a, how many of you, when would you, where do you
    `),
  },
  {
    kind: 'complaint-answer',
    weight: 2,
    sorry: true,
    words: terms(`
      sorry to hear, sorry about, we are sorry, we're sorry, sorry for the, so sorry, we apologise,
      we apologize, apologies, inconvenience, our fault, our mistake, that is on us, that's on us,
      we regret, very sorry, really sorry, sorry that, sorry you, sorry we
    `),
  },
  {
    kind: 'complaint-answer',
    weight: 2,
    words: terms(`
      on the house, on us, we failed, you are right, you're right, on our side, try again now, we hear you, we hear this,
      thanks for being honest, thank you for telling us, thanks for telling us, thanks for letting us know,
      thank you for letting us know, send us a message, send me a message, by direct message, dm us,
      get back to you, not what you, should have been, passed this on, as soon as possible,
      look into, looking into, make it right, put it right, put this right, your order number,
      booking number, reference number, should not have happened, shouldn't have happened, must not happen,
      not the experience, not good enough, far too long, refund, replace, replacement, working on this,
      working on a fix, what happened, we will fix, we'll fix, fixed, sorted
    `),
  },
  {
    kind: 'personal',
    weight: 2,
    words: terms(`
      my mum, my mom, my dad, my mother, my father, my wife, my husband, my sister, my brother,
      my daughter, my son, my kids, my mother's, my boyfriend, my girlfriend, my family, our boy, our girl,
      the kids, my girls, my boys, grandma, grandpa, granny, my dog, my cat, our cat, our dog, my legs,
      my head, my back, my hair, can't sleep, woke up, fell asleep, hungover, got married, got engaged,
      moved into, new flat, dentist, on the sofa, on the balcony, day off, my weekend, on the weekend,
      lazy sunday, yum, my nan, my nephew, my niece, my cousin, my uncle, my aunt, my parents, my in-laws,
      my partner, my fiancé, my best friend, my mates, my flat, my house, my garden, my kitchen, my bike,
      my bed, my sofa, my neighbour, my neighbours, my neighbor, my holiday, my vacation, i woke, i cooked,
      i baked, i ran, i slept, i fell, i cried, i forgot, i lost my, i love my, i dreamt, i dreamed,
      we got engaged, cooked dinner, for dinner, for breakfast, home alone, headache, hangover, gym,
      date night, honeymoon, baby shower, school run, my ex, my birthday, my coffee, my run, first run,
      wish me luck, i miss, netflix, takeaway, ordered pizza
    `),
  },
];

/** What people say who are not content, in what a post answers, where the topic of complaints does not hear it. */
export const grievances = terms(`
  has been down, is down, down again, down since, not working, does not work, doesn't work,
  stopped working, bricked, crashes, keeps crashing, lost all my, thanks for nothing, still waiting,
  been waiting, kept waiting, kept me waiting, how am i supposed, how are we supposed, nobody told,
  no one told, nobody answers, no one answers, no reply, on hold, hung up, ignores my, ignored my,
  never arrived, did not turn up, didn't turn up, never turned up, did not show up, didn't show up,
  delayed again, late again, an hour late, hours late, overcharged, charged me, charged twice, no refund,
  money back, rude, useless, worst, a joke, unacceptable, ridiculous, disgusting, shame on, disappointed,
  fed up, never again, not collected, not delivered, again and again, what do we pay, unhappy
`);
