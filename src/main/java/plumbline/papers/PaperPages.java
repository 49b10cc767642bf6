package plumbline.papers;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.papers.PaperEditPage.Radio;
import plumbline.papers.PaperEditPage.Select;
import plumbline.people.Viewer;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the pages on which a paper is begun and changed. */
@Singleton
final class PaperPages {

  private final PaperChoices choices;
  private final Proposals proposals;

  PaperPages(PaperChoices choices, Proposals proposals) {
    this.choices = choices;
    this.proposals = proposals;
  }

  /** The first question about a new paper. */
  record KindsPage(
      String action,
      String back,
      List<Radio> kinds,
      String kindError,
      List<Choice> committees,
      boolean several) {}

  /** Asks for the kind and, where there are several, for the committee. */
  Page kinds(Viewer viewer, AreaName area, String committee, Form form) {
    String chosen = committee.isEmpty() ? choices.likelyCommittee(viewer, area) : committee;
    List<Choice> committees = choices.committees(viewer, area, chosen);
    return new Page(
            "Make a paper",
            "papers/kinds",
            new KindsPage(
                area.path("/papers/new"),
                area.path("/reports"),
                Arrays.stream(PaperKind.values())
                    .map(each -> Radio.of(each.name(), each.words(), each.meaning(), ""))
                    .toList(),
                form.error("kind"),
                committees,
                committees.size() > 2))
        .withErrors(form.errors());
  }

  /** The form of a new paper of this kind, with what is likely already chosen. */
  Page newOne(Viewer viewer, AreaName area, PaperKind kind, String committee, Form typed) {
    String likely = committee.isEmpty() ? choices.likelyCommittee(viewer, area) : committee;
    List<Month> months =
        asks(kind, SectionKind.Need.MONTHS) ? choices.lastClosed(viewer, area, 2) : List.of();
    PaperFields standing =
        new PaperFields(
            likely.matches(Ids.FORM)
                ? proposals.title(viewer, area.id(), new CommitteeId(Long.parseLong(likely)), kind)
                : kind.words(),
            likely,
            choices.likelyItem(viewer, area, likely),
            "",
            months.isEmpty() ? "" : months.getLast().toString(),
            months.isEmpty() ? "" : months.getFirst().toString(),
            "",
            "");
    Head head =
        new Head(
            kind.words(),
            area.path("/papers/new"),
            "Kinds of paper",
            area.path("/papers"),
            "Make the paper",
            0);
    return form(viewer, area, head, kind, false, standing, typed);
  }

  /** The form of a paper that stands. */
  Page edit(Viewer viewer, AreaName area, Paper paper, Form typed) {
    String address = PreviewPages.address(area, paper);
    typed.beside("audience", paper.audience().name(), paper.audience().words());
    Head head =
        new Head(
            "Change the paper",
            address,
            paper.title(),
            address,
            "Save",
            typed.version(paper.version()));
    PaperKind kind = PaperForm.kind(typed.text("kind")).orElse(paper.kind());
    return form(viewer, area, head, kind, true, PaperFields.of(paper), typed);
  }

  private record Head(
      String heading, String back, String backWords, String action, String button, int version) {}

  private Page form(
      Viewer viewer,
      AreaName area,
      Head head,
      PaperKind kind,
      boolean stands,
      PaperFields standing,
      Form typed) {
    String committee = typed.text("committee", standing.committee());
    String audience = typed.text("audience", standing.audience());
    Select from =
        select(
            typed,
            new Select("from", "First month"),
            standing.from(),
            chosen -> choices.months(viewer, area, chosen));
    Select to =
        select(
            typed,
            new Select("to", "Last month"),
            standing.to(),
            chosen -> choices.months(viewer, area, chosen));
    Select review =
        select(
            typed,
            new Select("review", "Review that it is about"),
            standing.review(),
            chosen -> choices.reviews(viewer, area, chosen));
    Select plan =
        select(
            typed,
            new Select("plan", "Plan that it is about"),
            standing.plan(),
            chosen -> choices.plans(viewer, area, chosen));
    boolean asksMonths = asks(kind, SectionKind.Need.MONTHS);
    boolean asksReview = asks(kind, SectionKind.Need.REVIEW);
    boolean asksPlan = asks(kind, SectionKind.Need.PLAN);
    boolean more =
        (!asksMonths && (isUsed(from) || isUsed(to)))
            || (!asksReview && isUsed(review))
            || (!asksPlan && isUsed(plan));
    return new Page(
            head.heading(),
            "papers/edit",
            new PaperEditPage(
                head.heading(),
                kind.meaning() + ".",
                head.back(),
                head.backWords(),
                head.action(),
                head.button(),
                head.version(),
                stands ? "" : kind.name(),
                select(
                    typed,
                    new Select(
                        "kind",
                        "Kind of paper",
                        "Another kind brings its own sections in place of these."),
                    kind.name(),
                    chosen -> Choice.of(PaperKind.values(), PaperKind::words, chosen)),
                Field.of(typed, "title", standing.title()),
                select(
                    typed,
                    new Select("committee", "Committee that receives it"),
                    standing.committee(),
                    chosen -> choices.committees(viewer, area, chosen)),
                select(
                    typed,
                    new Select(
                        "item",
                        "Item of the meeting",
                        "Under which it is heard. Meetings and their items are entered under"
                            + " Scrutiny."),
                    standing.item(),
                    chosen -> choices.items(viewer, area, committee, chosen)),
                Arrays.stream(Audience.values())
                    .map(each -> Radio.of(each.name(), each.words(), each.meaning(), audience))
                    .toList(),
                typed.error("audience"),
                asksMonths,
                asksReview,
                asksPlan,
                from,
                to,
                review,
                plan,
                more))
        .withErrors(typed.errors());
  }

  private static boolean isUsed(Select select) {
    return !select.error().isEmpty()
        || select.items().stream().anyMatch(each -> each.selected() && !each.value().isEmpty());
  }

  /** Whether a section with which papers of this kind begin needs this. */
  private static boolean asks(PaperKind kind, SectionKind.Need need) {
    return kind.sections().stream().anyMatch(each -> each.need() == need);
  }

  /** The list as chosen; whoever was overtaken reads beside it what was saved meanwhile. */
  private static Select select(
      Form typed, Select empty, String standing, Function<String, List<Choice>> list) {
    String name = empty.name();
    List<Choice> items = list.apply(typed.text(name, standing));
    String words =
        items.stream()
            .filter(each -> each.value().equals(standing))
            .map(Choice::text)
            .findFirst()
            .orElse("");
    typed.beside(name, standing, words);
    return new Select(name, empty.label(), empty.hint(), items, typed.error(name));
  }
}
