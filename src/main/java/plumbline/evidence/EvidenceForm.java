package plumbline.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Refused;
import plumbline.common.RequestId;
import plumbline.web.Form;

/** What was typed about evidence; what is wrong with it stands in the form. */
record EvidenceForm(Form form, LocalDate today) {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/. ](\\d{1,2})[/. ](\\d{4})");

  Set<CriterionId> criteria() {
    if (form.all("criteria").isEmpty()) {
      form.refuse("criteria", "Choose at least one criterion that it is evidence for.");
    }
    try {
      return form.all("criteria").stream().map(CriterionId::new).collect(Collectors.toSet());
    } catch (IllegalArgumentException malformed) {
      form.refuse("criteria", "Choose criteria from the list.");
      return Set.of();
    }
  }

  /** The request that it answers, or nothing. */
  @Nullable RequestId request() {
    String text = form.text("request");
    return text.matches("\\d{1,18}") ? new RequestId(Long.parseLong(text)) : null;
  }

  /**
   * @param otherwise the title when none was typed; empty when one must be
   */
  Facts facts(String otherwise) {
    String title = form.optionalLine("title");
    if (title.isEmpty() && otherwise.isEmpty()) {
      form.refuse("title", "Enter a title by which others will recognise it.");
    }
    EvidenceKind kind = kind();
    return new Facts(title.isEmpty() ? otherwise : title, kind, owner(), shelfLife(kind));
  }

  private EvidenceKind kind() {
    try {
      return EvidenceKind.valueOf(form.text("kind"));
    } catch (IllegalArgumentException none) {
      form.refuse("kind", "Choose what kind of evidence it is.");
      return EvidenceKind.OTHER;
    }
  }

  private @Nullable AgencyId owner() {
    String text = form.text("owner");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("\\d{1,18}")) {
      form.refuse("owner", "Choose an agency from the list.");
      return null;
    }
    return new AgencyId(Long.parseLong(text));
  }

  private int shelfLife(EvidenceKind kind) {
    String text = form.text("shelf_life").strip();
    if (text.isEmpty()) {
      return kind.shelfLifeMonths();
    }
    if (!text.matches("\\d{1,3}")) {
      form.refuse("shelf_life", "Enter a number of months from 1 to 120.");
      return kind.shelfLifeMonths();
    }
    return Integer.parseInt(text);
  }

  /** The dates, which were also compared with each other and with today. */
  Dating dating() {
    Optional<LocalDate> produced = day("produced_on");
    if (produced.isEmpty() && form.error("produced_on").isEmpty()) {
      form.refuse("produced_on", "Enter the day on which it was produced.");
    }
    Dating dating =
        new Dating(
            produced.orElse(today),
            day("covers_from").orElse(null),
            day("covers_to").orElse(null),
            day("received_on").orElse(today),
            form.optionalLine("page_reference"));
    if (form.isGood()) {
      try {
        dating.requirePossible(today);
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return dating;
  }

  private Optional<LocalDate> day(String field) {
    String text = form.text(field).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(text);
    Matcher slashed = SLASHED.matcher(text);
    try {
      if (iso.matches()) {
        return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
      }
      if (slashed.matches()) {
        return Optional.of(day(slashed.group(3), slashed.group(2), slashed.group(1)));
      }
    } catch (DateTimeException impossible) {
      // Said below, as for a text that is no date at all.
    }
    form.refuse(field, "“" + text + "” is not a day; enter one like 28/11/2026.");
    return Optional.empty();
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  /** A link or a note, as the form says which. */
  Optional<Carrier> carrier() {
    try {
      return Optional.of(
          form.text("form").equals("link")
              ? new Carrier.Link(form.text("address").strip())
              : new Carrier.Note(form.words("words")));
    } catch (Refused refused) {
      form.refuse(refused);
      return Optional.empty();
    }
  }
}
