package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.common.ItemId;
import plumbline.meetings.Items;
import plumbline.notes.NoteText;
import plumbline.notes.SourceNote;
import plumbline.notes.SourceNotes;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.people.Viewer;
import plumbline.recommendations.Recommendations;
import plumbline.reports.Block;
import plumbline.reviews.Part;
import plumbline.reviews.Review;
import plumbline.reviews.ReviewParts;
import plumbline.reviews.Reviews;

/** The notes on what the paper's own records were taken from, as far as its readers read those. */
@Singleton
final class SourceNotesSection implements SectionWriter {

  private final Items items;
  private final PaperReview reviews;
  private final ReviewParts parts;
  private final Recommendations recommendations;
  private final SourceNotes notes;

  SourceNotesSection(
      Items items,
      PaperReview reviews,
      ReviewParts parts,
      Recommendations recommendations,
      SourceNotes notes) {
    this.items = items;
    this.reviews = reviews;
    this.parts = parts;
    this.recommendations = recommendations;
    this.notes = notes;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.SOURCE_NOTES;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    Map<String, String> titles = titles(contents);
    Map<String, List<SourceNote>> standing = notes.standing(contents.area(), titles.keySet());
    // A note that hangs on several records is printed once, under the names of all of them.
    Map<NoteText, List<String>> of = new LinkedHashMap<>();
    titles.forEach((subject, title) ->
        standing
            .getOrDefault(subject, List.of())
            .forEach(note -> of.computeIfAbsent(text(note), none -> new ArrayList<>()).add(title)));
    if (of.isEmpty()) {
      return List.of(
          new Block.Paragraph("No source of this paper needed a note on how it was understood."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Whatever a source prints is kept as printed. Where it contradicts itself or can be"
                + " read in two ways, it stands here how it is understood, and why."));
    String above = "";
    for (Map.Entry<NoteText, List<String>> entry : of.entrySet()) {
      String heading = String.join("; ", entry.getValue());
      if (!heading.equals(above)) {
        blocks.add(new Block.Heading(3, heading));
        above = heading;
      }
      note(entry.getKey(), blocks);
    }
    return blocks;
  }

  /** The records of the paper on which notes can hang, in the order of its sections. */
  private Map<String, String> titles(Contents contents) {
    Viewer reader = contents.reader();
    Map<String, String> titles = new LinkedHashMap<>();
    ItemId item = contents.paper().itemId();
    if (item != null) {
      items
          .find(contents.maker(), contents.area().id(), item)
          .ifPresent(found -> titles.put(Items.subject(item), found.heading()));
    }
    Optional<Review> review = reviews.of(contents);
    if (review.isPresent()) {
      Review found = review.get();
      titles.put(Reviews.subject(found.id()), found.title());
      for (Part part : parts.all(reader, contents.area().id(), found.id())) {
        titles.put(part.noteSubject(), PartBlocks.label(part));
      }
      recommendations
          .ofReview(reader, contents.area().id(), found.id())
          .forEach(each -> titles.put(Recommendations.subject(each.id()), each.label()));
    }
    return titles;
  }

  private static NoteText text(SourceNote note) {
    return new NoteText(note.printed(), note.understood(), note.why(), note.pageReference());
  }

  private static void note(NoteText note, List<Block> blocks) {
    new Terms()
        .add("As printed", note.printed())
        .add("As understood", note.understood())
        .add("Why", note.why())
        .add("Where", note.pageReference())
        .below(blocks);
  }
}
