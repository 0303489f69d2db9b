package org.groupkpi.report;

/**
 * What an entity answered in words.
 *
 * @param entity its code
 * @param name its name, in the language of the report
 * @param text as the entity wrote it
 */
public record AnswerText(String entity, String name, String text) {}
