package plumbline.papers;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.common.AreaId;
import plumbline.common.ItemId;
import plumbline.common.PlanId;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.meetings.CommitteeStanding;
import plumbline.meetings.Item;
import plumbline.meetings.Items;
import plumbline.meetings.Meetings;
import plumbline.meetings.Privacy;
import plumbline.people.Viewer;
import plumbline.reviews.Readers;
import plumbline.reviews.Review;
import plumbline.reviews.Reviews;

/** What a paper can consist of; whatever cannot be is refused in one sentence. */
@Singleton
final class PaperRules {

  static final int LONGEST_LINE = 200;
  static final int LONGEST_SUMMARY = 20_000;

  private final Meetings meetings;
  private final Items items;
  private final Reviews reviews;
  private final MaterialRepository material;
  private final ReadershipRepository readerships;

  PaperRules(
      Meetings meetings,
      Items items,
      Reviews reviews,
      MaterialRepository material,
      ReadershipRepository readerships) {
    this.meetings = meetings;
    this.items = items;
    this.reviews = reviews;
    this.material = material;
    this.readerships = readerships;
  }

  /**
   * Whether these choices go together.
   *
   * @throws Refused with the field that does not
   */
  void requirePossible(Viewer viewer, AreaId area, PaperFacts facts) {
    requireLine("title", facts.title(), "Enter the title of the paper.");
    CommitteeStanding committee =
        meetings.committees(viewer, area).stream()
            .filter(each -> each.id().equals(facts.committee()))
            .findFirst()
            .orElseThrow(() -> new Refused("committee", "Choose a committee of this area."));
    requireItem(viewer, area, facts, committee);
    PaperMonths.require(facts, () -> material.months(viewer, area));
    requireReview(viewer, area, facts);
    PlanId plan = facts.plan();
    if (plan != null
        && material.plans(viewer, area).stream().noneMatch(each -> each.id().equals(plan))) {
      throw new Refused("plan", "Choose a plan of this area.");
    }
  }

  /**
   * Whether what was chosen still goes together.
   *
   * @throws Refused when it does not
   */
  void requireSendable(Viewer viewer, AreaId area, Paper paper) {
    PaperFacts facts = PaperFacts.of(paper);
    requirePossible(viewer, area, facts);
    requireReaders(area, paper, facts);
    requireChosen(facts, paper.sections());
    if (readerships.summariesForFewer(area, paper.id()) > 0) {
      throw new Refused(
          "summary",
          "Read the summary again and save it, because more people will read it than before.");
    }
  }

  /**
   * Whether a paper with these choices goes to nobody else than the paper that it corrects.
   *
   * @throws Refused when it does
   */
  void requireReaders(AreaId area, Paper paper, PaperFacts facts) {
    Optional.ofNullable(paper.correctsId())
        .flatMap(corrected -> readerships.of(area, corrected))
        .ifPresent(sent -> sent.requireAlso(facts.committee(), facts.audience()));
  }

  private void requireItem(
      Viewer viewer, AreaId area, PaperFacts facts, CommitteeStanding committee) {
    ItemId id = facts.item();
    if (id == null) {
      return;
    }
    Item item =
        items
            .find(viewer, area, id)
            .orElseThrow(() -> new Refused("item", "Choose an item of a meeting, or none."));
    if (!item.committeeId().equals(committee.id())) {
      throw new Refused(
          "item",
          "“%s” is an item of %s: choose one of %s, or none."
              .formatted(item.heading(), item.committee(), committee.name()));
    }
    if (facts.audience() == Audience.PUBLIC && item.privacy() == Privacy.PRIVATE) {
      throw new Refused(
          "audience", "“%s” is private: make the paper private.".formatted(item.heading()));
    }
    if (facts.audience() == Audience.PUBLIC && item.privacy() == Privacy.UNSTATED) {
      throw new Refused(
          "audience",
          "Nothing says that “%s” is public: make the paper private, or the item public."
              .formatted(item.heading()));
    }
  }

  private void requireReview(Viewer viewer, AreaId area, PaperFacts facts) {
    ReviewId id = facts.review();
    if (id == null) {
      return;
    }
    Review review =
        reviews
            .find(viewer, area, id)
            .orElseThrow(() -> new Refused("review", "Choose a review of this area."));
    if (facts.audience() == Audience.PUBLIC && review.readers() != Readers.PUBLIC) {
      throw new Refused(
          "audience", "“%s” is private: make the paper private.".formatted(review.title()));
    }
  }

  /**
   * Whether a paper of these choices can have these sections.
   *
   * @throws Refused with the field of the section, named by {@link #field}
   */
  static void requireSections(PaperFacts facts, List<Section> sections) {
    if (sections.isEmpty()) {
      throw new Refused("sections", "Choose at least one section.");
    }
    Set<SectionKind> seen = EnumSet.noneOf(SectionKind.class);
    for (Section section : sections) {
      SectionKind kind = section.kind();
      if (!seen.add(kind)) {
        throw new Refused(field(kind), "“%s” stands twice.".formatted(section.heading()));
      }
      requireLine("heading_" + kind, section.heading(), "Enter the heading of this section.");
    }
    lacking(facts, sections)
        .ifPresent(section -> {
          throw new Refused(field(section.kind()), lacks(section) + ", or leave the section out.");
        });
  }

  /** The field of a section on the page on which sections are chosen. */
  static String field(SectionKind kind) {
    return "section_" + kind;
  }

  /**
   * Whether everything is chosen that these sections need.
   *
   * @throws Refused with the field that chooses it
   */
  static void requireChosen(PaperFacts facts, List<Section> sections) {
    lacking(facts, sections)
        .ifPresent(section -> {
          throw new Refused(chooser(section.kind().need()), lacks(section) + ".");
        });
  }

  private static Optional<Section> lacking(PaperFacts facts, List<Section> sections) {
    return sections.stream().filter(section -> !facts.has(section.kind().need())).findFirst();
  }

  private static String lacks(Section section) {
    String what =
        switch (section.kind().need()) {
          case NOTHING -> throw new IllegalArgumentException(section.heading());
          case MONTHS -> "the months that the paper covers: choose the first and the last";
          case ITEM -> "an item of a meeting: choose the item";
          case REVIEW -> "a review: choose the review";
          case PLAN -> "a plan: choose the plan";
        };
    return "“%s” needs %s".formatted(section.heading(), what);
  }

  private static String chooser(SectionKind.Need need) {
    return switch (need) {
      case NOTHING, MONTHS -> "from";
      case ITEM -> "item";
      case REVIEW -> "review";
      case PLAN -> "plan";
    };
  }

  static void requireSummary(String words) {
    int length = words.codePointCount(0, words.length());
    if (words.isBlank()) {
      throw new Refused("summary", "Write the summary, or use the text by rule again.");
    }
    if (length > LONGEST_SUMMARY) {
      throw new Refused(
          "summary",
          "The summary has %,d characters; shorten it to %,d or fewer."
              .formatted(length, LONGEST_SUMMARY));
    }
  }

  private static void requireLine(String field, String text, String missing) {
    if (text.isBlank()) {
      throw new Refused(field, missing);
    }
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST_LINE) {
      throw new Refused(
          field,
          "This has %,d characters; shorten it to %d or fewer.".formatted(length, LONGEST_LINE));
    }
  }
}
