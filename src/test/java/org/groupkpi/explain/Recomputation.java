package org.groupkpi.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Computes every figure of a lineage file anew from what the file says it is made of, without the
 * program's own arithmetic, and lists what comes out otherwise.
 */
final class Recomputation {
  private final Map<String, JsonNode> figures = new HashMap<>();
  private final List<String> differences = new ArrayList<>();
  private int checked;

  private Recomputation(JsonNode file) {
    file.get("figures").forEach(figure -> figures.put(figure.get("key").asText(), figure));
  }

  /** How many figures and amounts were computed, and which came out otherwise. */
  record Result(int checked, List<String> differences) {}

  static Result of(JsonNode file) {
    Recomputation all = new Recomputation(file);
    all.figures.values().forEach(all::figure);
    return new Result(all.checked, all.differences);
  }

  private void figure(JsonNode figure) {
    String key = figure.get("key").asText();
    figure.path("contributions").forEach(part -> contribution(key, figure, part));
    figure.path("gaps").forEach(gap -> own(key, figure, gap));
    figure
        .path("adjustments")
        .forEach(one -> same(key, one, "amount", converted(one.get("value"), one)));
    same(key, figure, "value", value(figure));
    if (figure.has("before") && figure.get("from").asText().equals("contributions")) {
      before(figure).ifPresent(before -> same(key, figure, "before", Optional.of(before)));
    }
  }

  private Optional<BigDecimal> value(JsonNode figure) {
    return switch (figure.get("from").asText()) {
      case "contributions" -> added(figure);
      case "formula" -> evaluated(figure, figure.path("operands"));
      case "published" -> converted(figure.at("/printed/value"), figure.get("printed"));
      case "head-office" -> converted(figure.at("/given/value"), figure.get("given"));
      default -> throw new AssertionError(figure.toString());
    };
  }

  private static Optional<BigDecimal> added(JsonNode figure) {
    Optional<BigDecimal> combined = combined(figure);
    boolean estimate = false;
    BigDecimal sum = combined.orElse(BigDecimal.ZERO);
    for (JsonNode adjustment : figure.path("adjustments")) {
      sum = sum.add(decimal(adjustment, "amount"));
      estimate |= adjustment.get("kind").asText().equals("estimate");
    }
    return combined.isPresent() || estimate ? Optional.of(sum) : Optional.empty();
  }

  private static Optional<BigDecimal> combined(JsonNode figure) {
    JsonNode parts = figure.path("contributions");
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> values = new ArrayList<>();
    BigDecimal amounts = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    Set<String> names = new HashSet<>();
    for (JsonNode part : parts) {
      amounts = amounts.add(decimal(part, "amount"));
      if (part.has("figure")) {
        values.add(decimal(part, "figure"));
      }
      if (part.has("weight")) {
        weights =
            weights.add(decimal(part, "share").multiply(decimal(part.get("weight"), "figure")));
      }
      part.path("names").forEach(name -> names.add(name.asText()));
    }
    return switch (figure.get("rule").asText()) {
      case "mean" ->
          weights.signum() == 0
              ? Optional.empty()
              : Optional.of(amounts.divide(weights, MathContext.DECIMAL128));
      case "min" -> values.stream().min(BigDecimal::compareTo);
      case "max" -> values.stream().max(BigDecimal::compareTo);
      case "distinct" -> Optional.of(BigDecimal.valueOf(names.size()));
      case "text" -> Optional.of(BigDecimal.valueOf(parts.size()));
      default -> Optional.of(amounts);
    };
  }

  private void contribution(String key, JsonNode figure, JsonNode part) {
    String at = key + " " + part.get("entity").asText();
    own(at, figure, part);
    BigDecimal share = BigDecimal.ONE;
    for (JsonNode link : part.path("chain")) {
      share = share.multiply(decimal(link, "share"));
    }
    same(at, part, "share", Optional.of(share));
    BigDecimal value = part.has("figure") ? decimal(part, "figure") : BigDecimal.ONE;
    BigDecimal amount = share.multiply(value);
    if (part.has("weight")) {
      own(at + " weight", part.get("weight"), part.get("weight"));
      amount = amount.multiply(decimal(part.get("weight"), "figure"));
    }
    same(at, part, "amount", Optional.of(amount));
  }

  /** An entity's own figure; units stand at it, or at the figure of the node. */
  private void own(String at, JsonNode units, JsonNode own) {
    switch (own.get("from").asText()) {
      case "nothing" -> same(at, own, "figure", Optional.empty());
      case "members" -> {
        own.get("members").forEach(member -> own(at + " member", member, member));
        same(at, own, "figure", sum(own.get("members"), "figure"));
      }
      case "rows" -> {
        own.get("rows").forEach(row -> own(at + " row", units, row));
        same(at, own, "figure", sum(own.get("rows"), "figure"));
      }
      case "estimate" -> same(at, own, "figure", sum(own.get("estimates"), "amount"));
      case "adjustment" -> {
        own(at + " unadjusted", own.get("unadjusted"), own.get("unadjusted"));
        BigDecimal added = sum(own.get("adjustments"), "amount").orElseThrow();
        same(at, own, "figure", Optional.of(decimal(own.get("unadjusted"), "figure").add(added)));
      }
      case "formula" -> {
        own.get("operands").forEach(operand -> own(at + " operand", operand, operand));
        same(at, own, "figure", formula(units, own, own.get("operands")));
      }
      default -> {
        if (!own.has("words")) {
          same(at, own, "figure", reported(own, units));
        }
      }
    }
  }

  private static Optional<BigDecimal> sum(JsonNode parts, String field) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    for (JsonNode part : parts) {
      sum = part.has(field) ? sum.add(decimal(part, field)) : sum;
      any |= part.has(field);
    }
    return any ? Optional.of(sum) : Optional.empty();
  }

  private Optional<BigDecimal> evaluated(JsonNode figure, JsonNode operands) {
    return figure.has("formula") ? formula(figure, figure, operands) : Optional.empty();
  }

  private Optional<BigDecimal> formula(JsonNode units, JsonNode own, JsonNode operands) {
    Map<String, WrittenFormula.Operand> known = new HashMap<>();
    for (JsonNode operand : operands) {
      JsonNode meant = operand.has("key") ? figures.get(operand.get("key").asText()) : operand;
      known.put(operand.get("as").asText(), operand(Objects.requireNonNull(meant)));
    }
    for (JsonNode factor : own.path("factors")) {
      known.put(
          factor.get("factor").asText(),
          WrittenFormula.Operand.constant(decimal(factor, "value"), ratio(factor, "unit_factor")));
    }
    return new WrittenFormula(own.get("formula").asText(), known)
        .value(ratio(units, "unit_factor"));
  }

  private static WrittenFormula.Operand operand(JsonNode figure) {
    String field = figure.has("value") ? "value" : "figure";
    String state = figure.path("state").asText() + figure.path("answer").asText();
    if (figure.has(field)) {
      return WrittenFormula.Operand.of(decimal(figure, field), ratio(figure, "unit_factor"));
    }
    return state.equals("not-applicable") || state.equals("not-asked")
        ? WrittenFormula.Operand.NOT_APPLICABLE
        : WrittenFormula.Operand.MISSING;
  }

  /** The sum before restatements, where every part says what it was. */
  private static Optional<BigDecimal> before(JsonNode figure) {
    if (!Set.of("sum", "group").contains(figure.get("rule").asText())) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode part : figure.path("contributions")) {
      BigDecimal share = decimal(part, "share");
      if (part.has("replaces")) {
        BigDecimal reported = reported(part.get("replaces"), figure).orElse(BigDecimal.ZERO);
        sum = sum.add(share.multiply(reported));
      } else if (part.has("before")) {
        sum = sum.add(share.multiply(decimal(part, "before")));
      } else if (!part.has("before_answer")) {
        sum = sum.add(decimal(part, "amount"));
      }
    }
    for (JsonNode adjustment : figure.path("adjustments")) {
      sum = sum.add(decimal(adjustment, "amount"));
    }
    return Optional.of(sum);
  }

  private void same(String at, JsonNode node, String field, Optional<BigDecimal> computed) {
    checked++;
    Optional<BigDecimal> written =
        node.has(field) ? Optional.of(decimal(node, field)) : Optional.empty();
    boolean same =
        written.isPresent() == computed.isPresent()
            && (written.isEmpty() || written.get().compareTo(computed.get()) == 0);
    if (!same) {
      differences.add(at + " " + field + ": written " + written + ", computed " + computed);
    }
  }

  private static Optional<BigDecimal> reported(JsonNode own, JsonNode units) {
    return own.has("reported_conversion")
        ? Optional.of(ratio(own, "reported_conversion").times(decimal(own, "reported")))
        : converted(own.path("reported"), units);
  }

  private static Optional<BigDecimal> converted(JsonNode value, JsonNode units) {
    return value.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            (units.has("conversion") ? ratio(units, "conversion") : Ratio.ONE)
                .times(new BigDecimal(value.asText())));
  }

  private static BigDecimal decimal(JsonNode node, String field) {
    return new BigDecimal(node.get(field).asText());
  }

  private static Ratio ratio(JsonNode node, String field) {
    String[] parts = node.get(field).asText().split("/", -1);
    return new Ratio(
        new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
  }

  /** A quotient of whole numbers. */
  record Ratio(BigInteger above, BigInteger below) {
    static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    Ratio times(Ratio other) {
      return new Ratio(above.multiply(other.above), below.multiply(other.below));
    }

    Ratio over(Ratio other) {
      return new Ratio(above.multiply(other.below), below.multiply(other.above));
    }

    /** Exact where the result ends, else to 34 digits. */
    BigDecimal times(BigDecimal value) {
      BigInteger common = above.gcd(below);
      BigDecimal product = value.multiply(new BigDecimal(above.divide(common)));
      BigDecimal divisor = new BigDecimal(below.divide(common));
      try {
        return product.divide(divisor);
      } catch (ArithmeticException e) {
        return product.divide(divisor, MathContext.DECIMAL128);
      }
    }
  }
}
