package plumbline.papers;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.Ids;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.PlanId;
import plumbline.common.ReviewId;
import plumbline.web.Form;

/** What was typed about a paper; what is wrong with it stands in the form. */
record PaperForm(Form form) {

  Optional<PaperFacts> facts() {
    Optional<PaperKind> kind = kind(form.text("kind"));
    if (kind.isEmpty()) {
      form.refuse("kind", "Choose what kind of paper it is.");
    }
    String title = form.line("title", "Enter the title of the paper.");
    CommitteeId committee = id("committee", CommitteeId::new);
    if (committee == null && form.error("committee").isEmpty()) {
      form.refuse("committee", "Choose the committee that receives the paper.");
    }
    ItemId item = id("item", ItemId::new);
    Optional<Audience> audience = audience();
    Month from = month("from");
    Month to = month("to");
    ReviewId review = id("review", ReviewId::new);
    PlanId plan = id("plan", PlanId::new);
    if (kind.isEmpty() || audience.isEmpty() || committee == null) {
      return Optional.empty();
    }
    return Optional.of(
        new PaperFacts(kind.get(), title, committee, item, audience.get(), from, to, review, plan));
  }

  /** The kind of this name, if there is one. */
  static Optional<PaperKind> kind(String name) {
    return Arrays.stream(PaperKind.values()).filter(each -> each.name().equals(name)).findFirst();
  }

  private Optional<Audience> audience() {
    Optional<Audience> audience =
        Arrays.stream(Audience.values())
            .filter(each -> each.name().equals(form.text("audience")))
            .findFirst();
    if (audience.isEmpty()) {
      form.refuse("audience", "Choose who may read the paper.");
    }
    return audience;
  }

  private @Nullable Month month(String field) {
    String text = form.text(field);
    Optional<Month> month = Month.parse(text);
    if (!text.isEmpty() && month.isEmpty()) {
      form.refuse(field, "Choose a month from the list.");
    }
    return month.orElse(null);
  }

  private <I> @Nullable I id(String field, LongFunction<I> id) {
    String text = form.text(field);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches(Ids.FORM)) {
      form.refuse(field, "Choose from the list.");
      return null;
    }
    return id.apply(Long.parseLong(text));
  }
}
