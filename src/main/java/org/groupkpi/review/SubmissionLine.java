package org.groupkpi.review;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.groupkpi.definition.Contact;
import org.groupkpi.definition.Entity;

/**
 * What came of an entity's submission.
 *
 * @param depth below the reported node, which has 0
 * @param state in a word: {@code submitted}, {@code missing}
 * @param asked questions that count
 * @param answered those that are answered
 * @param errors open ones
 * @param warnings open ones
 * @param explained findings that somebody explained or waived
 * @param file its workbook; empty if there is none
 * @param returned path of the workbook that goes back, below the output; empty if there is none
 */
public record SubmissionLine(
    Entity entity,
    int depth,
    String state,
    int asked,
    int answered,
    long errors,
    long warnings,
    long explained,
    String file,
    String returned) {

  void write(JsonGenerator json, PageNumbers numbers) throws IOException {
    json.writeNumberField("entity", numbers.entity(entity.code()));
    json.writeNumberField("depth", depth);
    json.writeStringField("state", state);
    json.writeNumberField("asked", asked);
    json.writeNumberField("answered", answered);
    json.writeNumberField("errors", errors);
    json.writeNumberField("warnings", warnings);
    json.writeNumberField("explained", explained);
    json.writeStringField("file", file);
    json.writeStringField("returned", returned);
    json.writeStringField(
        "contact", entity.contacts().stream().map(Contact::name).collect(joining(", ")));
  }
}
