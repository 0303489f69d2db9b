import { render } from "preact";
import { App } from "./app";
import { Book } from "./book";
import { bytesOf, readLines } from "./lines";
import { follow, loadData } from "./served/live";
import { Refused, served } from "./served/server";
import { book } from "./state";
import { Unreadable } from "./parts/unreadable";
import "./style/page.css";

const root = document.getElementById("page")!;
const held = document.getElementById("data");

async function open(): Promise<void> {
  if (served) {
    await loadData();
    void follow();
  } else {
    const base64 = held?.textContent?.trim() ?? "";
    held?.remove();
    book.value = new Book(await readLines(bytesOf(base64)));
  }
  root.replaceChildren();
  render(<App />, root);
}

open().catch((error: unknown) => {
  root.replaceChildren();
  render(<Unreadable told={error instanceof Refused ? error.told : ""} />, root);
});
