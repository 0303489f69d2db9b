/**
 * What a run hands to the page. The page holds it as lines `<name> TAB <json>`, deflated (raw) and
 * written in base64 into `<script type="application/octet-stream" id="data">`. Lines are parsed when
 * they are needed: opening the page parses `head`, `entities`, `codes`, `submissions`, `findings.*`
 * and the tables of one language; `own.<n>` and `figures.<n>` only when somebody looks there.
 * `org.groupkpi.review` writes these lines.
 */

/** A text in both languages; equal texts are written as one string. */
export type Text = string | { zh: string; en: string };

/** `head`, one line. */
export interface Head {
  version: string; // of GroupKPI
  group: Text; // name of the reported node
  node: number; // its number in `entities`
  title: Text; // "2024 年关键绩效表"
  year: number;
  years: number[]; // ascending; those of the tables
  labels: Text[]; // one a year: "FY2024"
  approach: string; // operational-control | financial-control | equity-share
  approaches: string[]; // those that `Shares` speaks of, the project's first
  languages: string[]; // of the project: zh, en, zh_hant
  draft: boolean;
  blocked: boolean; // findings stand in the way: there are no tables, or only drafts
  deadline: string; // ISO date, or ""
  stamp: string; // digest of the inputs of the run: the same inputs, the same stamp
  files: string[]; // paths relative to the project: submissions, history ...
  digests: string[]; // SHA-256 of each file, or ""
  sheets: string[]; // names that occur
  units: Text[]; // units as written in workbooks, that differ from the indicator's
  omitted: Text; // what was left out for the sake of size, "" if nothing
}

/** `entities`, one line: columns, in the order of the entity table; a parent may stand after its child. */
export interface Entities {
  code: string[];
  name: Text[];
  parent: number[]; // -1 for the root
  segment: number[]; // into `segments`, -1 if none
  segments: Text[];
  submits: number[]; // 1: is asked for a workbook in the reporting year
}

/** `codes`, one line: every indicator and member with figures, in the order of the catalogue. */
export interface Code {
  code: string; // GHG, HC[gender=female]
  name: Text; // of the indicator
  member?: Text; // of the member
  category: Text;
  unit: Text; // as printed
  decimals: number;
  /** sum | mean | min | max | distinct | formula | group | text; of a group only the node itself contributes, a text has no figures. */
  rule: string;
  better?: string; // higher | lower
  approach: string;
  scope: number; // into the shares of a year
  whole?: true; // rows of registers: they count whole, whatever the share
  formula?: string;
  /** Figures of the same node that the formula is over; year: difference to the year looked at. */
  operands?: { as: string; code: number; year: number }[];
  weight?: number; // code that weighs a mean
}

/**
 * `figures.<entity>`, one line for each node: columns over (code, year), code by code. A cell that
 * has nothing is "" or 0. `at` in sparse maps is code * years.length + index of the year.
 */
export interface Figures {
  display: string[]; // as printed, "" where there is none (see state)
  value: string[]; // exact, "" where it is what display says (without its commas)
  state: number[]; // 0 ok, 1 restated, 2 estimated, 3 incomplete, 4 missing, 5 not applicable
  from: number[]; // 0 entities, 1 formula, 2 an earlier report, 3 head office
  reported: number[]; // how many entities
  expected: number[];
  change: Text[]; // against the year before, as printed; "" if none
  likeForLike: string[]; // exact, plain, in percent or points; "" if none
  /** Entities that owe the figure and gave none. */
  gaps: Record<string, number[]>; // by at
  /** Entities with a share that do not count: gaps, not applicable, not asked, outside. By at. */
  without: Record<string, number[]>;
  before: Record<string, string>; // exact figure before a restatement
  reason: Record<string, Text>; // why there is no figure
  restatements: Record<string, number[]>; // into `entries`
  adjustments: Record<string, number[]>; // into `entries`, added at the node or below, at 100 %
  printed: Record<string, { display: string; report: number; place: Place }>; // by an earlier report
  balanced: Record<string, { table: string; printed: string; rounded: string }[]>;
  shares: Shares;
}

/**
 * By which share entities count in the node: by year, by scope. An entity that contributes to a
 * figure is one listed here for its year and the code's scope, less `without`. `share` is "1" for
 * all if the list is empty.
 */
export type Shares = { entities: number[]; share: string[] }[][];

/** A cell of a workbook, or a row of a CSV file. */
export type Place = { file: number; sheet: number; cell: string };

/**
 * `own.<code>`, one line a code: what entities themselves gave, in the indicator's unit, by index of
 * the year; columns over the entities that have a figure, in tree order.
 */
export interface Own {
  years: ({
    entity: number[];
    value: string[]; // exact; a list of names for `distinct`
    /** 0 reported, 1 sum of its members, 2 formula, 3 estimate of head office, 4 adjusted, 5 rows of a register */
    making: number[];
    file: number[]; // -1 where there is no cell
    sheet: number[];
    cell: string[];
    raw: string[]; // as it stood in the cell; "" if it is `value`
    /** By position in these columns. */
    more: Record<string, OwnMore>;
  } | null)[]; // null: left out for the sake of size
}

export interface OwnMore {
  unit?: number; // into head.units: in which it was written
  estimated?: true;
  note?: string;
  evidence?: string; // document named by the filer
  origin?: string; // history | prior-column | formula | head-office; absent: submission
  before?: string; // figure before a restatement
  beforePlace?: Place;
  beforeRaw?: string;
  restatements?: number[]; // into `entries`
  adjustments?: number[]; // into `entries`
  unadjusted?: string;
  members?: number[]; // codes that were added up
  formula?: string;
  operands?: { as: string; code: number; year: number }[];
  rows?: { value: string; raw: string; place: Place }[];
}

/** `entries`, one line: adjustments and restatements, of head office and of filers. */
export interface EntryRow {
  kind: string; // elimination | correction | estimate | restatement
  by: string; // filer | head-office | history
  id: string;
  entity: number;
  code: number; // -1 if the code has no figures
  year: number;
  value: string; // with its unit; "" where only the reason is given
  counterparty: number; // -1 if none
  author: string;
  reason: Text;
  date: string;
  evidence: string;
  place: Place;
  accepted: boolean; // false: a restatement of a filer that head office has not accepted
}

/** `findings.<n>`, 250 a line, gravest first, then by impact. */
export interface Finding {
  code: string; // C220
  check: string;
  severity: "error" | "warning" | "note";
  state: "open" | "explained" | "waived";
  entity: number; // -1 if none
  year: string;
  indicator: string;
  member: string;
  file: string;
  sheet: string;
  cell: string;
  found: string;
  expected: Text;
  message: Text;
  remedy: Text;
  impact: string; // percent of the group's figure, exact; "" if unknown
  flips: Text[]; // targets whose status it turns round
  group: boolean; // about the group, not about one entity
  near: number; // number of its line in `near`, -1 if none
}

/** `near.<n>`: the neighbourhood of a cell as it stood in the workbook. */
export interface Near {
  columns: string[]; // C, D, E, F
  rows: number[]; // 5, 6, 7
  cells: string[][]; // one list a row
  column: number; // where the cell of the finding stands
  row: number;
}

/** `kinds`, one line: title of each kind of finding that occurs, by its code. */
export type Kinds = Record<string, Text>;

/** `submissions`, one line: those who owe a workbook or sent one, tree order. */
export interface Submission {
  entity: number;
  depth: number;
  state: "submitted" | "missing" | "unreadable" | "duplicated" | "unasked" | "outside";
  asked: number; // rows to answer
  answered: number;
  errors: number; // open
  warnings: number;
  explained: number;
  file: string;
  returned: string; // path of the workbook to send back, relative to the output; "" if none
  contact: string; // name and address, "" if none
}

/** `targets`, one line. */
export interface TargetRow {
  text: Text;
  base: Text;
  target: Text;
  achieved: Text;
  remaining: Text;
  status: Text;
  met: "met" | "missed" | "under-way" | "unknown";
  next: Text;
  key: string; // of the figure
}

/** `tables.<lang>`, one line a language of the project: the tables exactly as printed. */
export interface Table {
  id: string;
  layout: string; // years, nodes, targets, cards, measures, index, texts, register, matrix ...
  title: string;
  stub: string; // heading of the labels
  unitHead: string; // heading of the units; "" if there is no such column
  yearCaption: string; // the year, where columns and title leave it open
  unitCaption: string; // the one unit of all, above the table
  columns: { label: string; unit: string; kind: "figure" | "change" | "text" }[];
  sections: { title: string; rows: Row[] }[];
  footnotes: { number: number; text: string }[];
  notes: string[];
}
export interface Row {
  label: string;
  level: number;
  unit: string;
  marks: number[];
  heading: boolean;
  total: boolean; // set apart by a rule and bold
  cells: Cell[];
}
export interface Cell {
  text: string;
  annotation?: string;
  marks?: number[];
  state?: string;
  reason?: string; // why there is no figure, a tooltip
  key?: string; // "ALUM/GHG@2024": node, code, year
  change?: true; // it is the change of that figure: its panel begins with the bridge
}

/**
 * `bridge.<code>`, one line for each code whose change can be explained: why the figure of the reported node changed from the
 * year before to the reporting year, in finished texts.
 */
export type BridgeData = { zh: BridgeWords; en: BridgeWords };
export interface BridgeWords {
  unit: string;
  columns: string[]; // headings of `more`: numerator, denominator
  rows: BridgeRow[];
  check: string;
  remark: string;
}
export interface BridgeRow {
  role: "figure" | "heading" | "step"; // a heading has no bar
  level: number;
  label: string;
  value: string;
  more: string[];
  from: string; // exact heights of the bar
  to: string;
}

/** `registers`, one line: lists with their columns and rows, for search and reading. Not in the first version. */
