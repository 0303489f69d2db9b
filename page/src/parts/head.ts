import type { Head } from "../data";
import { book } from "../state";

export function head(): Head {
  return book.value!.head;
}
