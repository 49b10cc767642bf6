package plumbline.observations.claims;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import plumbline.common.Ids;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.measures.Values;
import plumbline.observations.ClaimKind;
import plumbline.observations.Printed;
import plumbline.observations.Reckoned;
import plumbline.web.Form;

/** What was typed about a claim; what is wrong with it stands in the form. */
record ClaimForm(Form form) {

  /**
   * @param ofFirst how values of the first figure's measure are read
   */
  Optional<NewClaim> read(java.util.function.Function<ObservationId, Values> ofFirst) {
    String source = form.line("source", "Enter which paper states it.");
    String page = form.optionalLine("page");
    String printed = form.line("printed", "Enter the number as the source prints it.");
    try {
      ClaimKind kind = chosen("kind", ClaimKind.class, "Choose what the source states.");
      ObservationId first = figure("first", "Choose the first figure.");
      ObservationId second = figure("second", "Choose the second figure.");
      String typed = form.text("amount").isBlank() ? printed : form.text("amount");
      BigDecimal amount =
          kind == ClaimKind.CHANGE ? change(typed) : ofFirst.apply(first).read("amount", typed);
      return form.isGood()
          ? Optional.of(
              new NewClaim(
                  kind,
                  first,
                  second,
                  amount,
                  chosen("reckoned", Reckoned.class, "Choose how it was reckoned."),
                  Printed.in(source, page, null).as(printed, "")))
          : Optional.empty();
    } catch (Refused refused) {
      form.refuse(refused);
      return Optional.empty();
    }
  }

  /** A number of points or per cent; below 0 for what went down. */
  private static BigDecimal change(String typed) {
    String number =
        typed
            .strip()
            .replaceAll("^[\\u2012\\u2013\\u2212]", "-")
            .replaceAll("(?i)\\s*(?:%|per ?cent|percentage points|points)$", "")
            .replace(",", "");
    if (!number.matches("[+-]?\\d{1,13}(?:\\.\\d{1,4})?")) {
      throw new Refused(
          "amount", "Enter the change as a number such as 15.5, or -3 where it went down.");
    }
    return new BigDecimal(number);
  }

  private ObservationId figure(String field, String missing) {
    String id = form.text(field);
    if (!id.matches(Ids.FORM)) {
      throw new Refused(field, missing);
    }
    return new ObservationId(Long.parseLong(id));
  }

  private <E extends Enum<E>> E chosen(String field, Class<E> kind, String missing) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(each -> each.name().equals(form.text(field)))
        .findFirst()
        .orElseThrow(() -> new Refused(field, missing));
  }
}
