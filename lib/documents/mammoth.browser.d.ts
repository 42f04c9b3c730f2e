/** The build for browsers, which takes an `ArrayBuffer` and runs in Node all the same. */
declare module 'mammoth/mammoth.browser.js' {
  interface Options {
    readonly styleMap: readonly string[];
    readonly convertImage: unknown;
    readonly externalFileAccess: boolean;
  }
  const mammoth: {
    convertToHtml(input: { arrayBuffer: ArrayBuffer }, options: Options): Promise<{ value: string }>;
    images: { imgElement(make: () => Promise<{ src: string }>): unknown };
  };
  export = mammoth;
}
