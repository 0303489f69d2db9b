package org.groupkpi.distributed;

import java.io.Serializable;

/**
 * A workbook to be read by some machine of the cluster.
 *
 * @param index its place among the files of the run
 * @param place a URI that every machine can open
 * @param name as {@link org.groupkpi.intake.SubmissionFile} has it
 * @param size in bytes; 0 if it is not known
 */
record Workbook(int index, String place, String name, long size) implements Serializable {}
