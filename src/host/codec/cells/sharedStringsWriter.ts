import { plainTextXml, readSharedStrings } from "./sharedStrings";
import { xmlDeclaration } from "../xml/writeXml";

const emptyPart =
  xmlDeclaration + '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="0"></sst>';

/** Finds texts among the file's shared strings and appends those it does not have; none changes its number. */
export class SharedStringsWriter {
  private plain: Map<string, number> | null = null;
  private readonly formatted = new Map<string, number>();
  private count = 0;
  private readonly appended: string[] = [];
  private prefix = "";
  private source: string | null = null;

  /** `load` gives the part's text, null when the workbook has none; it is asked for when a text is. */
  constructor(private readonly load: () => string | null) {}

  get changed(): boolean {
    return this.appended.length > 0;
  }

  /** The number of a text, or of a text formatted in parts when its runs are given. */
  indexOf(text: string, runs?: string): number {
    const plain = this.known();
    const found = runs === undefined ? plain.get(text) : this.formatted.get(runs);
    if (found !== undefined) return found;
    const index = this.count++;
    if (runs === undefined) plain.set(text, index);
    else this.formatted.set(runs, index);
    this.appended.push(this.item(text, runs));
    return index;
  }

  /** The part with what was appended. */
  text(): string {
    const source = (this.source ?? emptyPart).replace(/<((?:[\w.-]+:)?sst)(\s[^>]*?)?\/>\s*$/, "<$1$2></$1>");
    const end = source.lastIndexOf(`</${this.prefix}sst`);
    const start = source.slice(0, end).replace(/<(?:[\w.-]+:)?sst[\s][^>]*>/, (tag) => this.counted(tag));
    return start + this.appended.join("") + source.slice(end);
  }

  /** How often cells refer to texts is not counted: that attribute may be missing, but not wrong. */
  private counted(tag: string): string {
    return tag.replace(/\scount="\d*"/, "").replace(/\suniqueCount="\d*"/, ` uniqueCount="${this.count}"`);
  }

  private item(text: string, runs: string | undefined): string {
    const { prefix } = this;
    if (runs === undefined) return `<${prefix}si>${plainTextXml(text, prefix)}</${prefix}si>`;
    return `<${prefix}si>${prefix === "" ? runs : runs.replace(/<(\/?)(?=\w+[\s/>])/g, `<$1${prefix}`)}</${prefix}si>`;
  }

  private known(): Map<string, number> {
    if (this.plain) return this.plain;
    this.plain = new Map();
    this.source = this.load();
    const prefix = this.source === null ? undefined : /<([\w.-]+):sst[\s/>]/.exec(this.source)?.[1];
    this.prefix = prefix === undefined ? "" : `${prefix}:`;
    const strings = this.source === null ? { texts: [], runs: [] } : readSharedStrings(this.source);
    this.count = strings.texts.length;
    for (let index = this.count - 1; index >= 0; index--) {
      const runs = strings.runs[index];
      if (runs === undefined) this.plain.set(strings.texts[index]!, index);
      else this.formatted.set(runs, index);
    }
    return this.plain;
  }
}
