import { TextDocumentSyncKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Analysis, analyze } from "../engine/analysis.ts";
import { PassageMemory } from "../engine/narrative/memory.ts";
import type { FiguresByCell } from "../engine/repair/evidence.ts";
import { balancedFigures } from "../engine/repair/history.ts";
import type { Runtime } from "./runtime.ts";
import type { Settings } from "./settings.ts";

/** What the open documents are told of, in the words of the protocol. */
export const textDocumentSync = { openClose: true, change: TextDocumentSyncKind.Incremental } as const;

interface Entry {
  readonly settings: Settings;
  readonly analysis: Analysis;
  readonly memory: PassageMemory;
  /** What stood in the tables when they last balanced: tells which cell an edit broke. */
  readonly balanced: FiguresByCell | undefined;
  /** The last text that had more failing sums than the one after it, and what was known of it. */
  readonly failing: { readonly text: string; readonly balanced: FiguresByCell | undefined } | undefined;
}

const failures = ({ problems }: Analysis): number => problems.filter(({ rule }) => rule.startsWith("sum/")).length;

/** The newest analysis of every open document, computed when it is first asked for and gone with the document. */
export class AnalysisCache {
  readonly #entries = new WeakMap<TextDocument, Entry>();
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** The same object as long as neither the text nor the settings change. */
  get(document: TextDocument, settings: Settings): Analysis {
    const known = this.#entries.get(document);
    const text = document.getText();
    // By the text, not by its version: a client may give two texts one number.
    if (known?.analysis.text === text && known.settings === settings) return known.analysis;
    // Who undoes a repair did not want it: the sums of before say no more than they did then.
    const { balanced: before, failing } =
      known?.failing?.text === text ? { ...known, ...known.failing } : (known ?? {});
    const memory = known?.memory ?? new PassageMemory();
    const analysis = this.#analyze(text, settings, before, memory);
    const mended = known !== undefined && failures(known.analysis) > failures(analysis);
    this.#entries.set(document, {
      settings,
      analysis,
      memory,
      balanced: balancedFigures(analysis.reports, before),
      failing: mended ? { text: known.analysis.text, balanced: known.balanced } : failing,
    });
    return analysis;
  }

  /** A text that is in no document: one that is stored, or that fixes would make. Not kept. */
  analyze(text: string, settings: Settings): Analysis {
    return this.#analyze(text, settings);
  }

  #analyze(text: string, { options }: Settings, balanced?: FiguresByCell, memory?: PassageMemory): Analysis {
    const evidence = { ...options.evidence, ...(balanced && { balanced }) };
    const { toSimplified } = this.#runtime;
    return analyze(text, { ...options, evidence, toSimplified, ...(memory && { memory }) });
  }

  /** The analysis that a document last had, be it of an earlier version; undefined where it had none. */
  last(document: TextDocument): Analysis | undefined {
    return this.#entries.get(document)?.analysis;
  }
}
