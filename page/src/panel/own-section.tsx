import type { Ref } from "../book";
import { owes, ownFigure } from "../figure";
import { book } from "../state";
import { say } from "../words";
import { OwnCard } from "./own-card";

export function OwnSection({ figure }: { figure: Ref }) {
  const own = ownFigure(book.value!, figure);
  if (!own && book.value!.figures(figure.entity)) return null;
  if (!own) return <p class="reason">{say(owes(book.value!, figure) ? "owesIt" : "hasNone")}</p>;
  return (
    <section>
      <h3>{say("ownFigure")}</h3>
      <OwnCard own={own} />
    </section>
  );
}
