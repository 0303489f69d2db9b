import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { syntheticLines, SMALL } from "../synthetic";
import { BUILT, deflated } from "../written-page";

/** A server as SERVER.md describes `kpi open`: what was written stands in `written`. */
export class KpiOpen {
  readonly written: Record<string, unknown>[] = [];
  readonly submissions = new Map<string, number>();
  /** Of what would be written. */
  digest = "d1";
  private run = 1;
  private waiting: (() => void)[] = [];
  private readonly server = createServer((request, response) => void this.answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, "127.0.0.1", listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, "http://localhost");
    const json = (status: number, body: unknown) => response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    const refuse = (status: number, zh: string, en: string) => json(status, { error: { zh, en } });
    if (url.pathname === "/") {
      const page = readFileSync(BUILT, "utf8").replace("{{connect}}", "'self'").replace("<!--served-->", '<meta name="kpi-served" content="yes">');
      return void response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
    }
    if (request.headers["x-kpi-token"] !== "secret") return void refuse(403, "没有令牌", "no token");
    const body: Buffer[] = [];
    for await (const part of request) body.push(part as Buffer);
    const action = () => JSON.parse(Buffer.concat(body).toString()) as Record<string, unknown>;
    if (url.pathname === "/data") response.writeHead(200).end(deflated(this.lines()));
    else if (url.pathname === "/state") {
      if (url.searchParams.get("after") === String(this.run)) await new Promise<void>((another) => this.waiting.push(another));
      json(200, { run: this.run, working: false, stamp: "s", seconds: 0.4, arrived: [...this.submissions.keys()].map((name) => "submissions/2024/" + name), error: null });
    } else if (url.pathname === "/preview") {
      json(200, { file: "definitions/restatements.csv", digest: this.digest, note: { zh: "另含甲", en: "accepts E2 too" }, lines: [{ kind: "same", text: "entity,indicator" }, { kind: "added", text: `E1,K0,${action().author}` }] });
    } else if (url.pathname === "/write") {
      if (action().digest !== this.digest) return void refuse(409, "内容已变", "it has changed");
      this.written.push(action());
      json(200, { file: "definitions/restatements.csv", digest: "d2", lines: [] });
      if (action().action !== "review") this.again();
    } else if (url.pathname === "/submissions") {
      const name = url.searchParams.get("name")!;
      if (this.submissions.has(name) && url.searchParams.get("replace") !== "yes") return void refuse(409, "已有同名文件", "a file of that name is there");
      this.submissions.set(name, Buffer.concat(body).length);
      json(200, {});
      this.again();
    } else if (url.pathname.startsWith("/file/")) response.writeHead(200).end("workbook");
    else refuse(404, "没有", "nothing here");
  }

  private lines(): Map<string, unknown> {
    const lines = syntheticLines(SMALL);
    if (this.written.length > 0) lines.set("reviews", { "ALUM/K0@2024": { reviewer: "Li Ming", date: "2025-03-01", value: "4,863.05", valid: true } });
    return lines;
  }

  private again(): void {
    this.run++;
    this.waiting.splice(0).forEach((another) => another());
  }
}
