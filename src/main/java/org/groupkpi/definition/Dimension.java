package org.groupkpi.definition;

import java.util.List;
import java.util.Optional;

/**
 * A breakdown of indicators, such as gender = female / male.
 *
 * @param members in display order
 * @param exhaustive whether the members must add up to the total
 */
public record Dimension(String code, List<Member> members, boolean exhaustive) {
  public Dimension {
    members = List.copyOf(members);
  }

  public Optional<Member> member(String memberCode) {
    return members.stream().filter(member -> member.code().equals(memberCode)).findFirst();
  }
}
