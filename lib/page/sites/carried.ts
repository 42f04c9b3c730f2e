/** What is known of every site from the beginning, as JSON: lib/sites/early.ts writes it, and the build puts it here. */
export const carriedSites: string = import.meta.env.DEMARC_EARLY_SITES;

/** The hosts on which Enter alone may post, in the same way. */
export const enterHosts: string = import.meta.env.DEMARC_ENTER_HOSTS;
