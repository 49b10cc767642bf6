package plumbline.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.papers.Audience.PRIVATE;
import static plumbline.papers.Audience.PUBLIC;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PlanId;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.testing.Plumbline;

/** What a paper cannot be, each with the sentence that says so. */
class PaperRulesTest {

  private final Papers papers = Plumbline.bean(Papers.class);
  private final Desk desk = new Desk();
  private final Desk foreign = new Desk();

  private record Wrong(PaperFacts facts, String field, String words) {}

  @Test
  void whatDoesNotGoTogetherIsRefusedInOneSentence() {
    List<Wrong> wrong = new ArrayList<>();
    wrong.add(titled(" ", "Enter the title of the paper."));
    wrong.add(titled("x".repeat(201), "This has 201 characters; shorten it to 200 or fewer."));
    String noCommittee = "Choose a committee of this area.";
    wrong.add(new Wrong(committee(new CommitteeId(7)), "committee", noCommittee));
    wrong.add(new Wrong(committee(foreign.committee), "committee", noCommittee));
    wrong.add(item(new ItemId(7), "Choose an item of a meeting, or none."));
    wrong.add(item(foreign.item, "Choose an item of a meeting, or none."));
    wrong.add(
        item(
            desk.elsewhere,
            "“8. Waiting times” is an item of Health Board: choose one of Scrutiny Committee, or"
                + " none."));
    String noReview = "Choose a review of this area.";
    wrong.add(new Wrong(review(PRIVATE, foreign.review), "review", noReview));
    wrong.add(new Wrong(review(PRIVATE, new ReviewId(7)), "review", noReview));
    wrong.add(new Wrong(plan(foreign.plan), "plan", "Choose a plan of this area."));
    wrong.add(months(Desk.SEPTEMBER, Desk.AUGUST, "from", "The first month must not be after the"));
    wrong.add(months(Desk.AUGUST, null, "to", "Choose the last month, too, or neither of them."));
    wrong.add(months(null, Desk.AUGUST, "from", "Choose the first month, too, or neither of"));
    wrong.add(months(Month.of(2016, 9), Desk.SEPTEMBER, "from", "Choose at most 120 months."));
    wrong.add(months(Month.of(2026, 7), Desk.AUGUST, "from", "July 2026 has not been opened"));
    wrong.add(months(Desk.AUGUST, Month.of(2026, 11), "to", "November 2026 has not been opened"));
    wrong.add(open(desk.secret, null, "“8. Closed session” is private: make the paper private."));
    wrong.add(open(desk.unsaid, null, "Nothing says that “8. Draft item” is public: make the"));
    wrong.add(
        open(desk.item, desk.closedReview, "“Inside view” is private: make the paper private."));
    wrong.add(
        lacking(
            PaperKind.MONTHLY_POSITION,
            "from",
            "“Key to the ratings” needs the months that the paper covers: choose the first and the"
                + " last."));
    wrong.add(
        lacking(
            PaperKind.DIAGNOSTIC,
            "review",
            "“What the review found” needs a review: choose the review."));
    wrong.add(
        lacking(
            PaperKind.PLAN_PROGRESS,
            "plan",
            "“Progress of the action plan” needs a plan: choose the plan."));
    PaperId standing = desk.make(desk.monthly());
    for (Wrong each : wrong) {
      refused(each, () -> desk.make(each.facts()));
      refused(each, () -> papers.change(desk.coordinator, desk.area, standing, 1, each.facts()));
    }
    assertThat(papers.drafts(desk.coordinator, desk.area, 10, 0)).hasSize(1);
    assertThat(desk.paper(standing).version()).isEqualTo(1);
  }

  @Test
  void sectionsThatCannotBeAreRefused() {
    PaperId id =
        desk.make(desk.facts(PaperKind.SINCE_LAST_MET, null, PRIVATE, null, null, null, null));
    Section summary = Section.of(SectionKind.SUMMARY);
    sections(id, "sections", "Choose at least one section.");
    sections(id, "section_SUMMARY", "“Again” stands twice.", summary, named("Again"));
    sections(id, "heading_SUMMARY", "This has 201 characters", named("x".repeat(201)));
    sections(
        id,
        "section_KEY",
        "“Key to the ratings” needs the months that the paper covers: choose the first and the"
            + " last, or leave the section out.",
        summary,
        Section.of(SectionKind.KEY));
    sections(id, "section_PLAN", "needs a plan", Section.of(SectionKind.PLAN));
    sections(id, "section_FINDINGS", "needs a review", Section.of(SectionKind.FINDINGS));
    sections(id, "section_GOVERNANCE", "needs an item", Section.of(SectionKind.GOVERNANCE));
    assertThat(desk.paper(id).version()).isEqualTo(1);
  }

  @Test
  void aSummaryHasWordsAndAtMostTwentyThousandCharacters() {
    PaperId id = desk.make(desk.monthly());
    summary(id, " ", "Write the summary, or use the text by rule again.");
    summary(id, "x".repeat(20_001), "The summary has 20,001 characters; shorten it to 20,000");
    papers.summarise(desk.coordinator, desk.area, id, 1, "x".repeat(20_000));
    assertThat(desk.paper(id).summary()).hasSize(20_000);
  }

  @Test
  void everyKindOfPaperCanBeMade() {
    for (PaperKind kind : PaperKind.values()) {
      PaperId id =
          desk.make(
              desk.facts(
                  kind, desk.item, PUBLIC, Desk.AUGUST, Desk.SEPTEMBER, desk.review, desk.plan));
      assertThat(desk.paper(id).sections()).hasSameSizeAs(kind.sections());
    }
    assertThat(papers.drafts(desk.coordinator, desk.area, 5, 5)).hasSize(4);
  }

  private void refused(Wrong wrong, Runnable act) {
    assertThatThrownBy(act::run)
        .as(wrong.words())
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo(wrong.field()))
        .hasMessageStartingWith(wrong.words());
  }

  private void sections(PaperId id, String field, String words, Section... sections) {
    assertThatThrownBy(() -> papers.arrange(desk.coordinator, desk.area, id, 1, List.of(sections)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo(field))
        .hasMessageContaining(words);
  }

  private void summary(PaperId id, String text, String words) {
    assertThatThrownBy(() -> papers.summarise(desk.coordinator, desk.area, id, 1, text))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith(words);
  }

  private static Section named(String heading) {
    return new Section(SectionKind.SUMMARY, heading);
  }

  private Wrong titled(String title, String words) {
    PaperFacts right = desk.monthly();
    return new Wrong(
        new PaperFacts(
            right.kind(),
            title,
            right.committee(),
            right.item(),
            PUBLIC,
            right.fromMonth(),
            right.toMonth(),
            null,
            null),
        "title",
        words);
  }

  private PaperFacts committee(CommitteeId committee) {
    return new PaperFacts(
        PaperKind.MONTHLY_POSITION,
        "Position",
        committee,
        null,
        PUBLIC,
        Desk.AUGUST,
        Desk.SEPTEMBER,
        null,
        null);
  }

  private Wrong item(ItemId item, String words) {
    return new Wrong(monthly(item, PRIVATE, null, null), "item", words);
  }

  private Wrong open(ItemId item, @Nullable ReviewId review, String words) {
    return new Wrong(monthly(item, PUBLIC, review, null), "audience", words);
  }

  private PaperFacts review(Audience audience, ReviewId review) {
    return monthly(desk.item, audience, review, null);
  }

  private PaperFacts plan(PlanId plan) {
    return monthly(desk.item, PRIVATE, null, plan);
  }

  private PaperFacts monthly(
      ItemId item, Audience audience, @Nullable ReviewId review, @Nullable PlanId plan) {
    return desk.facts(
        PaperKind.MONTHLY_POSITION, item, audience, Desk.AUGUST, Desk.SEPTEMBER, review, plan);
  }

  private Wrong months(@Nullable Month from, @Nullable Month to, String field, String words) {
    return new Wrong(
        desk.facts(PaperKind.MONTHLY_POSITION, desk.item, PUBLIC, from, to, null, null),
        field,
        words);
  }

  private Wrong lacking(PaperKind kind, String field, String words) {
    return new Wrong(desk.facts(kind, desk.item, PRIVATE, null, null, null, null), field, words);
  }
}
