package org.groupkpi.check;

import java.util.List;
import org.groupkpi.finding.Finding;

/** One question put to the answers of an entity. */
interface Check {
  /** What is wrong or odd, in catalogue order; nothing if all is well or nothing can be told. */
  List<Finding> judge(Answers answers);
}
