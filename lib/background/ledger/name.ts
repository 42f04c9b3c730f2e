/** What the ledger's database is called, until one of that name is found damaged. */
export const firstLedger = 'demarc-ledger';
