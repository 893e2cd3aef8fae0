/** The part of jsonld that the tests use; the package brings no types. */
declare module 'jsonld' {
  interface Loaded {
    document: unknown;
    documentUrl: string;
  }
  const jsonld: {
    expand(
      document: object,
      options: { safe: boolean; documentLoader(url: string): Promise<Loaded> },
    ): Promise<unknown[]>;
  };
  export default jsonld;
}
