package org.groupkpi.file;

/**
 * One part of an archive: where its bytes are and what they must become.
 *
 * @param header place of the local header
 * @param data place of the packed bytes
 * @param end first byte after it, data descriptor included
 */
record ZipEntryPlace(
    String name, int method, long crc, int packed, int size, int header, int data, int end) {}
