package org.groupkpi.returns;

/**
 * A cell that was marked.
 *
 * @param number of the first finding about it, which its comment begins with
 * @param fill how it was filled before
 */
record ReviewMark(int number, String sheet, String cell, String fill) {}
