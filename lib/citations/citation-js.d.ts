/** The part of citation-js that is used; the packages bring no types. */
declare module '@citation-js/core' {
  interface Register {
    add(name: string, value: string): void;
    has(name: string): boolean;
  }
  interface CslConfig {
    styles: Register;
    locales: Register;
  }
  interface BibtexConfig {
    format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
  }
  interface Plugins {
    config: {
      get(plugin: '@csl'): CslConfig;
      get(plugin: '@bibtex'): BibtexConfig;
    };
  }
  export const plugins: Plugins;
  export class Cite {
    constructor(items: unknown, options?: { generateGraph?: boolean });
    data: Record<string, unknown>[];
    format(format: string, options?: Record<string, unknown>): unknown;
  }
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
