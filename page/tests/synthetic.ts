import type {
  BridgeData, Cell, Code, Entities, EntryRow, Figures, Finding, Head, Near, Own, Row, Shares, Submission, Table, TargetRow, Text,
} from "../src/data";

/** How large a made-up group is, and what its texts are like. */
export interface Size {
  entities: number;
  indicators: number;
  years: number[];
  findings: number;
  /** Makes a text of names and notes hostile, or leaves it as it is. */
  text: (plain: string) => string;
}

export const SMALL: Size = { entities: 12, indicators: 12, years: [2022, 2023, 2024], findings: 30, text: (plain) => plain };
export const LARGE: Size = { entities: 500, indicators: 200, years: [2022, 2023, 2024], findings: 5000, text: (plain) => plain };

const SEGMENTS: Text[] = [{ zh: "采选", en: "Mining" }, { zh: "冶炼", en: "Smelting" }, { zh: "加工", en: "Fabrication" }];
const BREAK = 6; // every sixth code is a formula, every seventh a mean, every fifth restated somewhere

/** Lines of data of a made-up group, the same for the same size. */
export function syntheticLines(size: Size): Map<string, unknown> {
  return new Group(size).lines();
}

class Group {
  private readonly years: number[];
  private readonly codes: Code[];
  private readonly count: number;
  private seed = 20_241_130;

  constructor(private readonly size: Size) {
    this.years = size.years;
    this.count = size.entities;
    this.codes = Array.from({ length: size.indicators }, (_, n) => this.code(n));
  }

  lines(): Map<string, unknown> {
    const lines = new Map<string, unknown>();
    const own = this.codes.map((_, code) => this.own(code));
    lines.set("head", this.head());
    lines.set("entities", this.entities());
    lines.set("codes", this.codes);
    lines.set("submissions", this.submissions());
    lines.set("kinds", { C220: both("与上年相差过大", "Differs much from the prior year"), F133: both("缺少数字", "A figure is missing") });
    lines.set("entries", this.entries());
    lines.set("targets", this.targets());
    this.codes.slice(0, 40).forEach((_, code) => lines.set("bridge." + code, this.bridge(code)));
    this.findings(lines);
    for (let node = 0; node < this.count; node++) if (this.hasBelow(node)) lines.set("figures." + node, this.figures(node, own));
    own.forEach((column, code) => lines.set("own." + code, column));
    const figures = lines.get("figures.0") as Figures;
    for (const lang of ["zh", "en"] as const) lines.set("tables." + lang, this.tables(lang, figures));
    lines.set("tables.zh_hant", this.tables("zh", figures).map((table) => ({ ...table, title: table.title + "（繁體）" })));
    return lines;
  }

  private t(zh: string, en: string): Text {
    return both(this.size.text(zh), this.size.text(en));
  }

  private random(): number {
    this.seed = (this.seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return this.seed / 2_147_483_648;
  }

  private parent(entity: number): number {
    return entity === 0 ? -1 : Math.floor((entity - 1) / 8);
  }

  private hasBelow(entity: number): boolean {
    return entity * 8 + 1 < this.count;
  }

  private head(): Head {
    const { text } = this.size;
    return {
      version: "0.2.0", group: this.t("示例铝业集团", "Example Aluminium Group"), node: 0, title: this.t("2024 年关键绩效表", "Key performance tables 2024"),
      year: 2024, years: this.years, labels: this.years.map(String), approach: "operational-control",
      approaches: ["operational-control"], languages: ["zh", "en", "zh_hant"], draft: true, blocked: false, deadline: "2025-01-31", stamp: "5f1d",
      files: Array.from({ length: this.count }, (_, n) => text(`submissions/2024/E${n}.xlsx`)),
      digests: Array.from({ length: this.count }, (_, n) => (0x9e3779b1 * (n + 1)).toString(16).padStart(64, "0")),
      sheets: [text("环境"), text("社会")], units: [text("千克")], omitted: "",
    };
  }

  private entities(): Entities {
    const all = Array.from({ length: this.count }, (_, n) => n);
    return {
      code: all.map((n) => (n === 0 ? "ALUM" : "E" + n)),
      name: all.map((n) => (n === 0 ? this.t("示例铝业集团", "Example Aluminium Group") : this.t(`第${n}铝业有限公司`, `Aluminium Works ${n}`))),
      parent: all.map((n) => this.parent(n)),
      segment: all.map((n) => (n === 0 ? -1 : n % SEGMENTS.length)),
      segments: SEGMENTS,
      submits: all.map((n) => (n === 0 ? 0 : 1)),
    };
  }

  private code(n: number): Code {
    const formula = n % BREAK === 5;
    const mean = n % 7 === 6 && !formula;
    return {
      code: "K" + n,
      name: this.t(`指标第${n}项排放量`, `Emissions of kind ${n}`),
      ...(n % 4 === 3 && !formula ? { member: this.t("女性", "Female") } : {}),
      category: this.t("环境", "Environment"), unit: this.t("吨", "t"), decimals: 2, rule: formula ? "formula" : mean ? "mean" : "sum",
      approach: "operational-control", scope: 0,
      ...(formula ? { formula: `K${n - 1} / K${n - 2}`, operands: [{ as: `K${n - 1}`, code: n - 1, year: 0 }, { as: `K${n - 2}`, code: n - 2, year: -1 }] } : {}),
      ...(mean ? { weight: 0 } : {}),
    };
  }

  private cents(entity: number, code: number, year: number): number {
    return ((entity * 7919 + code * 104_729 + year * 613) % 900_000) + 1_000 + year * 40;
  }

  private gives(entity: number, code: number): boolean {
    return entity > 0 && this.codes[code].rule !== "formula" && (entity * 31 + code * 17) % 23 !== 0;
  }

  private own(code: number): Own {
    const entities = Array.from({ length: this.count }, (_, n) => n).filter((n) => this.gives(n, code));
    const { text } = this.size;
    return {
      years: this.years.map((_, year) => ({
        entity: entities,
        value: entities.map((entity) => decimal(this.cents(entity, code, year))),
        making: entities.map(() => 0),
        file: entities,
        sheet: entities.map(() => code % 2),
        cell: entities.map(() => `${"CDE"[year] ?? "F"}${code + 5}`),
        raw: entities.map((entity) => (entity % 9 === 0 ? text(decimal(this.cents(entity, code, year)) + " 吨") : "")),
        more: Object.fromEntries(
          entities.flatMap((entity, at) =>
            entity % 11 === 0 ? [[String(at), { note: text("按台账更正"), evidence: text("台账.pdf"), before: "1.5", beforePlace: { file: entity, sheet: 0, cell: "B7" }, beforeRaw: text("1.5"), restatements: [1] }]] : [],
          ),
        ),
      })),
    };
  }

  private shares(node: number): Shares {
    const below = Array.from({ length: this.count }, (_, n) => n).filter((n) => n > 0 && this.isBelow(n, node));
    return this.years.map(() => [{ entities: below, share: below.map((n) => (n % 5 === 0 ? "0.51" : "1")) }]);
  }

  private isBelow(entity: number, node: number): boolean {
    for (let at = entity; at >= 0; at = this.parent(at)) if (at === node) return true;
    return false;
  }

  private figures(node: number, own: Own[]): Figures {
    const shares = this.shares(node);
    const figures: Figures = {
      display: [], value: [], state: [], from: [], reported: [], expected: [], change: [], likeForLike: [], gaps: {}, without: {}, before: {}, reason: {},
      restatements: {}, adjustments: {}, printed: {}, balanced: {}, shares,
    };
    const below = shares[0][0].entities;
    this.codes.forEach((code, c) => this.years.forEach((_, y) => {
      const at = c * this.years.length + y;
      const has = new Map(own[c].years[y]!.entity.map((entity, n) => [entity, own[c].years[y]!.value[n]]));
      const gaps = code.rule === "formula" ? [] : below.filter((entity) => !has.has(entity));
      const sum = below.reduce((all, entity, n) => all + Math.round(Number(has.get(entity) ?? 0) * 10_000 * Number(shares[0][0].share[n])), 0);
      const value = code.rule === "sum" ? decimal(sum, 4) : decimal(this.cents(node, c, y));
      figures.display.push(printed(Number(value)));
      figures.value.push(value);
      figures.state.push(gaps.length > 0 ? 3 : 0);
      figures.from.push(code.rule === "formula" ? 1 : 0);
      figures.reported.push(below.length - gaps.length);
      figures.expected.push(below.length);
      figures.change.push(y === 0 ? "" : `+${(c % 40) / 2 + 0.12}%`);
      figures.likeForLike.push(y === 0 ? "" : String(c % 20));
      if (gaps.length > 0) figures.gaps[at] = figures.without[at] = gaps;
      if (c === 2 && y === 1) Object.assign(figures.before, { [at]: "12345.67" }) && Object.assign(figures.restatements, { [at]: [1] });
      if (c === 0 && y === 2) figures.adjustments[at] = [0];
      if (c === 0 && y === 2) figures.value[at] = decimal(sum - 125_000, 4);
      if (c === 0 && y === 2) figures.display[at] = printed(Number(figures.value[at]));
      if (c === 1 && y === 0) figures.printed[at] = { display: "1,234.50", report: 2022, place: { file: 0, sheet: 0, cell: "C7" } };
    }));
    return figures;
  }

  private entries(): EntryRow[] {
    const { text } = this.size;
    const entry = (kind: string, by: string, accepted: boolean): EntryRow => ({
      kind, by, id: text("A-01"), entity: 1, code: 0, year: 2, value: text("-12.5 吨"), counterparty: 2, author: text("李明"), reason: text("内部交易抵消"),
      date: "2025-02-01", evidence: text("台账.pdf"), place: { file: 0, sheet: 0, cell: "A2" }, accepted,
    });
    return [entry("elimination", "head-office", true), entry("restatement", "filer", false)];
  }

  private targets(): TargetRow[] {
    const row = (met: TargetRow["met"], status: Text): TargetRow => ({
      text: this.t("减少温室气体排放", "Lower greenhouse gas emissions"), base: "1,234.50 (2022)", target: both("较 2022 年下降 5% 以上", "at least 5% below 2022"),
      achieved: "-3.20%", remaining: both("1.80 个百分点", "1.80 pp"), status, met, next: "", key: "ALUM/K0@2024",
    });
    return [row("met", both("已达成", "met")), row("missed", both("未达成", "missed")), row("under-way", both("进行中", "under way"))];
  }

  private bridge(c: number): BridgeData {
    const step = (label: string, value: string, from: string, to: string) => ({ role: "step" as const, level: 1, label, value, more: [], from, to });
    const words = (lang: "zh" | "en") => ({
      unit: pick(this.t("吨", "t"), lang), columns: [], check: "", remark: c === 1 ? pick(this.t("上年未报。", "Not reported last year."), lang) : "",
      rows: [
        { role: "figure" as const, level: 0, label: "2023", value: "1,000.00", more: [], from: "0", to: "1000" },
        { role: "heading" as const, level: 0, label: pick(this.t("单位自身变化", "Organic change"), lang), value: "+120.50", more: [], from: "1000", to: "1000" },
        step("E1 " + pick(this.t("第1铝业有限公司", "Aluminium Works 1"), lang), "+160.50", "1000", "1160.5"),
        step("E2 " + pick(this.t("第2铝业有限公司", "Aluminium Works 2"), lang), "-40.00", "1160.5", "1120.5"),
        { role: "figure" as const, level: 0, label: "2024", value: "1,120.50", more: [], from: "0", to: "1120.5" },
      ],
    });
    return { zh: words("zh"), en: words("en") };
  }

  private submissions(): Submission[] {
    const states: Submission["state"][] = ["submitted", "submitted", "submitted", "submitted", "missing", "submitted", "unreadable"];
    return Array.from({ length: this.count - 1 }, (_, n) => n + 1).map((entity) => {
      const state = states[entity % states.length];
      const sent = state === "submitted";
      let depth = 0;
      for (let at = this.parent(entity); at >= 0; at = this.parent(at)) depth++;
      return {
        entity, depth, state, asked: this.size.indicators, answered: sent ? this.size.indicators - (entity % 9) : 0, errors: sent ? entity % 3 : 0,
        warnings: entity % 5, explained: entity % 2, file: sent ? this.size.text(`E${entity}.xlsx`) : "",
        returned: sent && entity % 3 > 0 ? `returned/E${entity}.xlsx` : "", contact: this.size.text(`王芳 <e${entity}@example.com>`),
      };
    });
  }

  private findings(lines: Map<string, unknown>): void {
    const findings = Array.from({ length: this.size.findings }, (_, n) => this.finding(n));
    const order = { error: 0, warning: 1, note: 2 };
    findings.sort((a, b) => order[a.severity] - order[b.severity] || Number(b.impact || 0) - Number(a.impact || 0));
    for (let part = 0; part * 250 < findings.length; part++) lines.set("findings." + part, findings.slice(part * 250, part * 250 + 250));
    for (let n = 0; n < Math.min(this.size.findings, 1000); n++) lines.set("near." + n, this.near());
  }

  private finding(n: number): Finding {
    const { text } = this.size;
    const code = this.codes[n % this.codes.length];
    const entity = 1 + (n % (this.count - 1));
    return {
      code: n % 3 === 0 ? "C220" : "F133", check: text("yoy"), severity: n % 7 === 0 ? "error" : n % 3 === 0 ? "note" : "warning",
      state: n % 5 === 0 ? "explained" : n % 11 === 0 ? "waived" : "open", entity, year: "2024", indicator: code.code, member: "",
      file: text(`submissions/2024/E${entity}.xlsx`), sheet: text("环境"), cell: "D6", found: text("1,234,000"), expected: this.t("约 1,234", "about 1,234"),
      message: this.t(`${code.code} 为 1,234,000，是上年的 1000 倍`, `${code.code} is 1,234,000, 1000 times the prior year`),
      remedy: this.t("核对计量单位是否为吨", "See whether the unit is tonnes"), impact: n % 4 === 0 ? "" : (this.random() * 40).toFixed(3),
      flips: n % 50 === 0 ? [this.t("减少温室气体排放", "Lower greenhouse gas emissions")] : [], group: false, near: n < 1000 ? n : -1,
    };
  }

  private near(): Near {
    const { text } = this.size;
    return {
      columns: ["B", "C", "D", "E"], rows: [5, 6, 7], column: 2, row: 1,
      cells: [[text("指标"), "2023", "2024", text("单位")], [text("废水"), "1,200", "1,234,000", text("吨")], [text("废气"), "12", "13", text("吨")]],
    };
  }

  private tables(lang: "zh" | "en", figures: Figures): Table[] {
    const tables: Table[] = [];
    for (let from = 0; from < this.codes.length; from += 10) {
      const rows: Row[] = this.codes.slice(from, from + 10).map((code, n) => this.row(code, from + n, lang, figures));
      tables.push({
        id: "t" + from / 10, layout: "years", title: pick(this.t(`表 ${from / 10 + 1} 排放`, `Table ${from / 10 + 1} Emissions`), lang), stub: pick(both("指标", "Indicator"), lang),
        unitHead: pick(both("单位", "Unit"), lang), yearCaption: "", unitCaption: "",
        columns: [...this.years.map((year) => ({ label: String(year), unit: "", kind: "figure" as const })), { label: pick(both("同比", "Change"), lang), unit: "", kind: "change" as const }],
        sections: [{ title: pick(this.t("大气", "Air"), lang), rows }], footnotes: [{ number: 1, text: pick(this.t("按新口径重述。", "Restated."), lang) }],
        notes: [pick(this.t("按运营控制权法合并。", "Consolidated by operational control."), lang)],
      });
    }
    return tables;
  }

  private row(code: Code, c: number, lang: "zh" | "en", figures: Figures): Row {
    const cells: Cell[] = this.years.map((year, y) => ({ text: figures.display[c * this.years.length + y], key: `ALUM/${code.code}@${year}`, ...(c % 5 === 0 && y === 1 ? { marks: [1] } : {}) }));
    const last = c * this.years.length + this.years.length - 1;
    cells.push({ text: pick(figures.change[last], lang), key: `ALUM/${code.code}@${this.years.at(-1)}`, change: true });
    return { label: pick(code.name, lang), level: c % 3 === 1 ? 1 : 0, unit: pick(code.unit, lang), marks: [], heading: false, total: c % 10 === 9, cells };
  }
}

function both(zh: string, en: string): Text {
  return zh === en ? zh : { zh, en };
}

function pick(text: Text, lang: "zh" | "en"): string {
  return typeof text === "string" ? text : text[lang];
}

function decimal(cents: number, scale = 2): string {
  const sign = cents < 0 ? "-" : "";
  const digits = String(Math.abs(cents)).padStart(scale + 1, "0");
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function printed(value: number): string {
  return value.toFixed(2).replace(/\B(?=(\d{3})+(?=\.))/g, ",");
}
