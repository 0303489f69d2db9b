import type { Ref } from "../book";
import { ownFigure } from "../figure";
import { book } from "../state";
import { say } from "../words";
import { OwnCard } from "./own-card";

export function OwnSection({ figure }: { figure: Ref }) {
  const own = ownFigure(book.value!, figure);
  if (!own) return null;
  return (
    <section>
      <h3>{say("ownFigure")}</h3>
      <OwnCard own={own} />
    </section>
  );
}
