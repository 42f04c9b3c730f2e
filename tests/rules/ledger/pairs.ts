/** Two posts of the same account that say the same: another beginning, link, hashtag, greeting or a word changed. Made up. */
export const nearSamePairs: readonly (readonly [string, string])[] = [
  [
    'New on the blog: seven ways to keep your sourdough starter alive over summer https://bakery.example/a',
    'ICYMI: seven ways to keep your sourdough starter alive over summer https://bakery.example/b?utm_source=x',
  ],
  [
    'Our choir sings at the town hall this Saturday. Everybody is welcome, bring a friend! #choir #music',
    'Our choir sings at the town hall this Saturday. Everybody is welcome, bring a friend! #singing #weekend #free',
  ],
  [
    'Doors open at seven for the quiz night. Teams of up to six, first question at half past.',
    'Reminder! Doors open at seven for the quiz night. Teams of up to six, first question at half past.',
  ],
  [
    'We are hiring a nurse for our clinic in Leeds. Apply by Friday: https://clinic.example/jobs/1',
    'We are still hiring a nurse for our clinic in Leeds. Apply by Friday! https://clinic.example/jobs/1?ref=tw',
  ],
  [
    'Get 20% off all winter coats until Sunday, in store and online.',
    'Get 25% off all winter coats until Sunday, in store and online.',
  ],
  [
    'Thank you to every volunteer who helped at the food bank today. You packed four hundred parcels!',
    'Thank you to every volunteer who helped at the food bank today. You packed four hundred parcels! ❤️❤️ @townfoodbank',
  ],
  [
    'How to read your energy bill, explained line by line by people who write them https://power.example/bill',
    'Again for the evening crowd: how to read your energy bill, explained line by line by people who write them',
  ],
  [
    'Version 4 is out. It starts faster, uses less memory and finally has a dark mode.',
    'Version 4 is out! It starts faster, uses less memory, and finally has a dark mode 🎉 https://app.example/4',
  ],
  [
    'Parents: the bus leaves from the south gate tomorrow, not the north gate. Please be there by 7:45.',
    'Dear parents: the bus leaves from the south gate tomorrow, not the north gate. Please be there by 7:45.',
  ],
  [
    'Book your free hearing test at any of our branches this month. No appointment needed on Tuesdays.',
    'Book a free hearing test at any of our branches this month. No appointment needed on Tuesdays or Thursdays.',
  ],
  [
    'Hi @ann, sorry to hear that. Could you send us your booking number by direct message so we can look into it?',
    'Hi @bob, sorry to hear that. Could you send us your booking number by direct message so we can look into it?',
  ],
  [
    'Three days left to back our documentary about the last shepherds of the valley.',
    'Two days left to back our documentary about the last shepherds of the valley.',
  ],
  [
    'The council has approved the new cycle path along the river. Work begins in May and takes ten weeks.',
    'THE COUNCIL HAS APPROVED THE NEW CYCLE PATH ALONG THE RIVER. Work begins in May and takes ten weeks.',
  ],
  [
    'Sunday at ten: Pastor Ruth speaks on patience. Coffee afterwards in the hall.',
    'This Sunday at ten: Pastor Ruth speaks on patience. Coffee afterwards in the hall!',
  ],
  [
    'Lost your card? Block it in the app in two taps, day or night, and we send a new one for free.',
    'Card lost? Block it in the app in two taps, day or night, and we send a new one for free.',
  ],
  [
    'Our tomatoes are back. Come and taste them at the Saturday market, stall 14, next to the fountain.',
    'Our tomatoes are back!! Come and taste them at the Saturday market, stall 14, right next to the fountain.',
  ],
  [
    'Join our free webinar on closing the books at year end with Dana Lee, Thursday at noon.',
    'Last chance: join our free webinar on closing the books at year end with Dana Lee, Thursday at noon.',
  ],
  [
    'Please remember to bring a packed lunch and a raincoat for the trip to the lake on Wednesday',
    'please remember to bring a packed lunch and a rain coat for the trip to the lake on wednesday',
  ],
  [
    'Every pound you give this week is doubled by our partners. Help us reach 5,000 children before winter.',
    'Every pound you give this week is doubled by our partners! Help us to reach 5,000 children before the winter.',
  ],
  [
    'New candles in the shop: cedar, fig and salt. Small batch, hand poured, gone when they are gone.',
    'New candles in the shop: cedar, fig and salt. Small batch, hand poured, gone when they’re gone. Link in bio.',
  ],
];

/** Two posts about the same thing that say different things of it. Made up. */
export const differentPairs: readonly (readonly [string, string])[] = [
  [
    'New on the blog: seven ways to keep your sourdough starter alive over summer https://bakery.example/a',
    'New on the blog: why we stopped using white flour in our summer loaves https://bakery.example/c',
  ],
  [
    'Our choir sings at the town hall this Saturday. Everybody is welcome, bring a friend! #choir #music',
    'What an evening! Our choir filled the town hall on Saturday. Thank you to everybody who came. #choir #music',
  ],
  [
    'Doors open at seven for the quiz night. Teams of up to six, first question at half past.',
    'Congratulations to the Brainy Bunch, who won our quiz night with 48 of 50 points!',
  ],
  [
    'We are hiring a nurse for our clinic in Leeds. Apply by Friday: https://clinic.example/jobs/1',
    'We are hiring a receptionist for our new practice in York. Apply by the end of May: https://clinic.example/jobs/2',
  ],
  [
    'Get 20% off all winter coats until Sunday, in store and online.',
    'Our winter coats are made from recycled wool. Here is how, from fleece to collar.',
  ],
  [
    'Thank you to every volunteer who helped at the food bank today. You packed four hundred parcels!',
    'We need six more volunteers at the food bank on Thursday, from nine to one. Can you help?',
  ],
  [
    'Service alert: line 7 is delayed between Market Square and the hospital because of a signal fault.',
    'Service alert: line 12 ends at the stadium today. Replacement buses run from the stadium to the airport.',
  ],
  [
    'Version 4 is out. It starts faster, uses less memory and finally has a dark mode.',
    'Version 4.1 is out. It fixes the crash on start that some of you saw, and adds Polish.',
  ],
  [
    'Parents: the bus leaves from the south gate tomorrow, not the north gate. Please be there by 7:45.',
    'Parents: the bus is back from the lake at about 4:30. Please wait at the south gate.',
  ],
  [
    'Book your free hearing test at any of our branches this month. No appointment needed on Tuesdays.',
    'One in six adults has some hearing loss, and most wait ten years before they do something about it.',
  ],
  [
    'Hi @ann, sorry to hear that. Could you send us your booking number by direct message so we can look into it?',
    'Hi @ann, thanks for the number. I have changed your flight to the one at 18:40, you will get an e-mail soon.',
  ],
  [
    'The council has approved the new cycle path along the river. Work begins in May and takes ten weeks.',
    'Work on the cycle path along the river is done, two weeks early. The mayor opens it on Saturday at eleven.',
  ],
  [
    'Sunday at ten: Pastor Ruth speaks on patience. Coffee afterwards in the hall.',
    'Sunday at six: evening prayer with songs from Taizé, led by our youth group.',
  ],
  [
    'Lost your card? Block it in the app in two taps, day or night, and we send a new one for free.',
    'Somebody calls and says they are your bank? Hang up and call the number on the back of your card.',
  ],
  [
    'Our tomatoes are back. Come and taste them at the Saturday market, stall 14, next to the fountain.',
    'Our strawberries are finished for this year. From Saturday on we have cherries at the market.',
  ],
  [
    'Join our free webinar on closing the books at year end with Dana Lee, Thursday at noon.',
    'The recording of our webinar on closing the books at year end is up, with all of Dana’s answers.',
  ],
  [
    'Every pound you give this week is doubled by our partners. Help us reach 5,000 children before winter.',
    'Because of you, 5,120 children have a warm coat this winter. Thank you to everybody who gave.',
  ],
  [
    'New candles in the shop: cedar, fig and salt. Small batch, hand poured, gone when they are gone.',
    'Trim the wick to half a centimetre before you light a candle, and it burns a third longer.',
  ],
  [
    'Open today from nine to five, and late until eight on Thursday.',
    'We are closed on Monday for the holiday and open again on Tuesday at nine.',
  ],
  [
    'Happy birthday to our founder, who opened the first shop on Mill Lane forty years ago today.',
    'Happy birthday to Maya at the front desk, who has welcomed every patient here for ten years.',
  ],
  [
    'Temperature tomorrow: 31 degrees in the valley, 24 on the coast, with a light wind from the west.',
    'Temperature on Friday: 19 degrees in the valley with heavy rain from noon, and storms on the coast.',
  ],
  [
    'Congratulations to @ann on winning the regional science fair with her work on river plastic!',
    'Congratulations to @bob and his team on reaching the final of the regional chess cup!',
  ],
];
