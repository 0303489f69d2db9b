package org.groupkpi.file;

/**
 * A part as an archive holds it.
 *
 * @param method 0 as it is, 8 deflated
 * @param size of the contents
 * @param source holds the packed bytes, which nobody changes
 * @param from where they begin
 */
@SuppressWarnings("ArrayRecordComponent")
public record PackedPart(
    String name, int method, long crc, int size, byte[] source, int from, int length) {}
