import type {
  BridgeData, Code, Entities, EntryRow, Figures, Finding, Head, Kinds, Near, Own, Submission, Table, TargetRow,
} from "./data";
import type { Lines } from "./lines";
import type { FigureLink } from "./route";

/** A figure by numbers: entity, code, index of the year. */
export interface Ref {
  entity: number;
  code: number;
  year: number;
}

export interface Review {
  reviewer: string;
  date: string;
  value: string;
  valid: boolean;
}

/** All that the page knows, looked up by number or by name. */
export class Book {
  readonly head: Head;
  readonly entities: Entities;
  readonly codes: Code[];
  readonly submissions: Submission[];
  readonly findings: Finding[];
  private readonly entityByCode: Map<string, number>;
  private readonly codeByName: Map<string, number>;
  private readonly positions = new Map<string, Map<number, number>>();

  constructor(private readonly lines: Lines) {
    this.head = lines.get<Head>("head")!;
    this.entities = lines.get<Entities>("entities")!;
    this.codes = lines.get<Code[]>("codes") ?? [];
    this.submissions = lines.get<Submission[]>("submissions") ?? [];
    this.findings = this.numbered<Finding[]>("findings").flat();
    this.entityByCode = new Map(this.entities.code.map((code, n) => [code, n]));
    this.codeByName = new Map(this.codes.map((code, n) => [code.code, n]));
  }

  get kinds(): Kinds {
    return this.lines.get<Kinds>("kinds") ?? {};
  }

  get targets(): TargetRow[] {
    return this.lines.get<TargetRow[]>("targets") ?? [];
  }

  bridge(code: number): BridgeData | undefined {
    return this.lines.get<BridgeData>("bridge." + code);
  }

  get entries(): EntryRow[] {
    return this.lines.get<EntryRow[]>("entries") ?? [];
  }

  get reviews(): Record<string, Review> {
    return this.lines.get<Record<string, Review>>("reviews") ?? {};
  }

  /** Tables in a language, or in the project's first where they are not printed in it. */
  tables(language: string): Table[] {
    return this.lines.get<Table[]>("tables." + language) ?? this.lines.get<Table[]>("tables." + this.head.languages[0]) ?? [];
  }

  figures(entity: number): Figures | undefined {
    return this.lines.get<Figures>("figures." + entity);
  }

  own(code: number): Own | undefined {
    return this.lines.get<Own>("own." + code);
  }

  /** Whether a text occurs in what entities gave for a code, without parsing it. */
  ownMentions(code: number, text: string): boolean {
    return this.lines.text("own." + code).includes(text);
  }

  near(number: number): Near | undefined {
    return this.lines.get<Near>("near." + number);
  }

  /** Where an entity stands in the columns of own figures; undefined if it gave none. */
  position({ entity, code, year }: Ref): number | undefined {
    const key = code + " " + year;
    let index = this.positions.get(key);
    if (!index) {
      index = new Map((this.own(code)?.years[year]?.entity ?? []).map((one, at) => [one, at]));
      this.positions.set(key, index);
    }
    return index.get(entity);
  }

  entityNumber(code: string): number | undefined {
    return this.entityByCode.get(code);
  }

  codeNumber(code: string): number | undefined {
    return this.codeByName.get(code);
  }

  /** Where in the columns of figures a figure stands. */
  at({ code, year }: Ref): number {
    return code * this.head.years.length + year;
  }

  find(link: FigureLink): Ref | undefined {
    const entity = this.entityNumber(link.entity);
    const code = this.codeNumber(link.code);
    const year = this.head.years.indexOf(Number(link.year));
    return entity === undefined || code === undefined || year < 0 ? undefined : { entity, code, year };
  }

  link(ref: Ref, change = false): FigureLink {
    return {
      code: this.codes[ref.code].code,
      year: String(this.head.years[ref.year]),
      entity: this.entities.code[ref.entity],
      change,
    };
  }

  key(ref: Ref): string {
    return `${this.entities.code[ref.entity]}/${this.codes[ref.code].code}@${this.head.years[ref.year]}`;
  }

  private numbered<T>(name: string): T[] {
    const parts: T[] = [];
    for (let part = this.lines.get<T>(`${name}.0`); part; part = this.lines.get<T>(`${name}.${parts.length}`)) parts.push(part);
    return parts;
  }
}
