/** Loaded when they are run: the other commands need nothing of them. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  'keys new': async (args) => (await import('./keys-new')).runKeysNew(args),
  'pack sign': async (args) => (await import('./pack-sign')).runPackSign(args),
  'pack verify': async (args) => (await import('./pack-verify')).runPackVerify(args),
  'channel init': async (args) => (await import('./channel-init')).runChannelInit(args),
  'channel publish': async (args) => (await import('./channel-publish')).runChannelPublish(args),
  'channel rotate': async (args) => (await import('./channel-rotate')).runChannelRotate(args),
  'audit verify': async (args) => (await import('../audit-verify')).runAuditVerify(args),
  'channel sign': async (args) => (await import('./channel-sign')).runChannelSign(args),
  'channel serve': async (args) => (await import('./channel-serve')).runChannelServe(args),
};

/** What the help says of them. */
export const trustHelp = `  demarc keys new NAME                            a pair of keys: NAME.private.jwk signs, NAME.public.jwk is for everybody
  demarc pack sign PACK --key KEY [--days 365]    a pack as a signed file, once its examples hold [--out FILE] [--force]
  demarc pack verify FILE [--key KEY | --pin "…"] whether a browser would take a signed pack, and whose it is
  demarc channel init FOLDER --id ID --name NAME  a channel: a folder of signed files for any web server
      --key KEY… [--threshold 1] [--days 30]
  demarc channel publish FOLDER [PACK…] --key KEY… new or changed packs, and the index under its next version
      [--trial DATE] [--remove ID]… [--days 30] [--pack-days 365]
  demarc channel rotate FOLDER --key OLD… --new-key NEW… [--threshold 1] [--days 30]   other keys, signed by both
  demarc channel sign FOLDER [--key KEY]          what waits for the signatures of several people; with a key, signs it
  demarc channel serve FOLDER [--port 8787]       the channel on this machine alone, to try it
  demarc audit verify FILE.jsonl                  whether a record of decisions is whole, or its first entry that is not`;

/** The command that the arguments begin with, where it is one of these, ready to run. */
export function trustCommand([group, name, ...args]: readonly string[]): (() => Promise<number>) | null {
  const run = commands[`${group} ${name}`];
  return run === undefined ? null : () => run(args);
}
