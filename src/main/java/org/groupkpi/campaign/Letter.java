package org.groupkpi.campaign;

import java.util.List;
import org.groupkpi.definition.Contact;

/**
 * A letter to a contact, about all of its entities.
 *
 * @param text without the subject, lines ended by {@code \n}
 */
record Letter(Contact to, String subject, String text, List<Enclosure> enclosures) {
  Letter {
    enclosures = List.copyOf(enclosures);
  }
}
