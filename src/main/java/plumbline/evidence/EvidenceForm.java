package plumbline.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.Refused;
import plumbline.common.RequestId;
import plumbline.web.Form;

/** What was typed about evidence; what is wrong with it stands in the form. */
record EvidenceForm(Form form, LocalDate today) {

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
    return text.matches(Ids.FORM) ? new RequestId(Long.parseLong(text)) : null;
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
    if (!text.matches(Ids.FORM)) {
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
    Optional<LocalDate> produced = form.day("produced_on");
    if (produced.isEmpty() && form.error("produced_on").isEmpty()) {
      form.refuse("produced_on", "Enter the day on which it was produced.");
    }
    Dating dating =
        new Dating(
            produced.orElse(today),
            form.day("covers_from").orElse(null),
            form.day("covers_to").orElse(null),
            form.day("received_on").orElse(today),
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
