import type { Ref } from "../book";
import { Act } from "../served/act";
import { book } from "../state";
import { say } from "../words";

/** Who reviewed the figure; a changed value voids it. */
export function Reviewed({ figure }: { figure: Ref }) {
  const key = book.value!.key(figure);
  const review = book.value!.reviews[key];
  return (
    <>
      {review && (
        <p class={review.valid ? "reviewed" : "reviewed alert"}>
          {review.valid ? say("reviewedBy", review.reviewer, review.date) : say("reviewVoid", review.reviewer, review.date, review.value)}
        </p>
      )}
      {!review?.valid && <Act action={{ action: "review", key }} />}
    </>
  );
}
