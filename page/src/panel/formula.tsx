import type { Ref } from "../book";
import { figureOf } from "../figure";
import { book, text } from "../state";
import { codeName, refHash, yearLabel } from "../parts/names";

interface Operand {
  as: string;
  code: number;
  year: number;
}

/** A formula, and the figures of the same node that it is over, each of which leads on. */
export function Formula({ formula, operands, figure }: { formula: string; operands: Operand[]; figure: Ref }) {
  return (
    <>
      <p class="formula"><code>{formula}</code></p>
      <ul class="operands">
        {operands.map((operand) => <OperandRow key={operand.as} operand={operand} figure={figure} />)}
      </ul>
    </>
  );
}

function OperandRow({ operand, figure }: { operand: Operand; figure: Ref }) {
  const ref = { ...figure, code: operand.code, year: figure.year + operand.year };
  const code = book.value!.codes[ref.code];
  if (!code) return <li><code>{operand.as}</code></li>;
  const held = ref.year >= 0 && ref.year < book.value!.head.years.length;
  const display = held ? figureOf(book.value!, ref).display || "—" : "—";
  const name = (
    <>
      <span class="name">{codeName(code)} <small>{operand.as}{operand.year !== 0 && held ? ` · ${yearLabel(ref.year)}` : ""}</small></span>
      <span class="amount">{display} <small>{text(code.unit)}</small></span>
    </>
  );
  return <li>{held ? <a href={refHash(ref)}>{name}</a> : <span>{name}</span>}</li>;
}
