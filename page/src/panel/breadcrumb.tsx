import { book, text } from "../state";
import { say } from "../words";
import { hash, trail } from "./trail";

/** The way back through the figures walked through. */
export function Breadcrumb() {
  const links = trail.value.slice(0, -1);
  if (links.length === 0) return null;
  return (
    <nav class="breadcrumb" aria-label={say("path")}>
      <ol>
        {links.map((link) => (
          <li key={hash(link)}><a href={hash(link)}>{nameOf(link.code)} <small>{link.entity} {link.year}</small></a></li>
        ))}
      </ol>
    </nav>
  );
}

function nameOf(code: string): string {
  const number = book.value!.codeNumber(code);
  return number === undefined ? code : text(book.value!.codes[number].name);
}
