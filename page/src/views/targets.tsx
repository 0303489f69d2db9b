import { keyHash } from "../route";
import { book, text } from "../state";
import { say } from "../words";

export function Targets() {
  const { targets } = book.value!;
  if (targets.length === 0) return null;
  return (
    <section class="targets">
      <h2>{say("targets")}</h2>
      <div class="scroll" tabIndex={0} role="group" aria-label={say("targets")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("targets")}</th><th scope="col">{say("base")}</th><th scope="col">{say("target")}</th>
              <th scope="col">{say("achieved")}</th><th scope="col">{say("remaining")}</th><th scope="col">{say("status")}</th>
            </tr>
          </thead>
          <tbody>
            {targets.map((target, n) => (
              <tr key={n}>
                <th scope="row">{text(target.text)}</th>
                <td>{text(target.base)}</td>
                <td>{text(target.target)}</td>
                <td>{target.key ? <a class="number" href={keyHash(target.key)}>{text(target.achieved)}</a> : text(target.achieved)}</td>
                <td>{text(target.remaining)}</td>
                <td class={"met-" + target.met}>{text(target.status)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
