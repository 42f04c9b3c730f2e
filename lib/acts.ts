/** What an author does who presses a composer's button: what the card calls it, and what it says was not done yet. */
export const acts = ['post', 'reply', 'comment', 'send', 'save', 'schedule'] as const;
export type Act = (typeof acts)[number];
