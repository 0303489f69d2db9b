package org.groupkpi.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.finding.Finding;

/**
 * What a returned workbook remembers of the round in which it was returned, with the replies.
 *
 * @param figures every answer as it stood then, without the empty ones
 */
public record EarlierRound(List<Request> requests, Map<AnswerKey, String> figures) {
  public EarlierRound {
    requests = List.copyOf(requests);
    figures = new LinkedHashMap<>(figures);
  }

  /** What the filer replied to a finding, if it was put to him. */
  public Reply reply(Finding finding, AnswerTexts now) {
    Identity identity = Identity.of(finding, now);
    return requests.stream()
        .filter(request -> request.identity().equals(identity))
        .findFirst()
        .map(Request::reply)
        .orElse(Reply.NONE);
  }
}
