import { z } from 'zod';

/**
 * `found`: a composer, by the site's own rungs. `found-by-shape`: one that no rung of the site fits. `text-missing`,
 * `title-missing`: one whose rungs find all but this, which was found by its shape. `incomplete`: an editor that has no post
 * control where one was seen. `posted`: a draft that passed the gate was taken by the site. `outran`: a draft
 * vanished from its composer though no press went through the gate.
 */
export const siteEventSchema = z.enum([
  'found',
  'found-by-shape',
  'text-missing',
  'title-missing',
  'incomplete',
  'posted',
  'outran',
]);
export type SiteEvent = z.infer<typeof siteEventSchema>;

export const siteStateSchema = z.object({
  /** Null where the tab's address is not to be seen by us. */
  host: z.string().nullable(),
  /** What the site is called, where Demarc knows it. */
  name: z.string().nullable(),
  state: z.enum(['watching', 'paused', 'not-supported', 'changed']),
  /** What no longer holds, where the site has changed. */
  why: z.string().nullable(),
});
/** How a site is guarded, for the popup. */
export type SiteState = z.infer<typeof siteStateSchema>;
