package org.groupkpi.returns;

/**
 * Which answer of a form, wherever its row stands.
 *
 * @param code {@code HC} or {@code HC[gender=female]}, as written in the form
 * @param column what the column holds: {@code value}, {@code unit} ...
 */
public record AnswerKey(String code, String column) {}
