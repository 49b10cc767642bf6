package plumbline.meetings;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plumbline.common.AreaName;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the forms for facts, empty or as they were typed. */
@Singleton
final class FactPages {

  /** So many can be added with one press. */
  static final int BLOCKS = 10;

  private final ItemFacts facts;

  FactPages(ItemFacts facts) {
    this.facts = facts;
  }

  /** The fields of one fact; the names of all end in the suffix. */
  record Block(
      String suffix,
      int number,
      List<Choice> kinds,
      String kindError,
      Field heading,
      Field words,
      Field dated,
      Field day,
      Field role,
      Field behalf) {

    /** Whether something stands in the part that is folded. */
    boolean more() {
      return List.of(heading, dated, day, role, behalf).stream()
          .anyMatch(field -> !field.value().isEmpty() || !field.error().isEmpty());
    }
  }

  record NewPage(String item, String back, String action, List<Folded> blocks) {
    /** A block and whether it opens unfolded. */
    record Folded(Block block, boolean more) {}
  }

  record EditPage(String item, String back, String action, int version, Block block) {}

  /** The first kinds that the item lacks stand ready, in the order of papers. */
  Page newOnes(Viewer viewer, AreaName area, Item item, Form form) {
    Set<FactKind> present =
        facts.of(viewer, area.id(), item.id()).stream()
            .map(ItemFact::kind)
            .collect(Collectors.toSet());
    List<FactKind> lacking =
        Arrays.stream(FactKind.values()).filter(kind -> !present.contains(kind)).toList();
    List<NewPage.Folded> blocks =
        IntStream.rangeClosed(1, BLOCKS)
            .mapToObj(number -> {
              FactKind ready =
                  number <= lacking.size() ? lacking.get(number - 1) : FactKind.CONTEXT;
              Block block = block(form, "_" + number, number, Fact.of(ready, ""));
              return new NewPage.Folded(block, block.more());
            })
            .toList();
    return new Page(
            "What the paper says",
            "meetings/facts",
            new NewPage(item.heading(), item.path(area), item.path(area) + "/facts", blocks))
        .withErrors(form.errors());
  }

  Page edit(AreaName area, Item item, ItemFact standing, Form form) {
    return new Page(
            "Change a fact",
            "meetings/fact",
            new EditPage(
                item.heading(),
                item.path(area),
                item.path(area) + "/facts/" + standing.number(),
                form.version(standing.version()),
                block(form, "", standing.number(), standing.fact())))
        .withErrors(form.errors());
  }

  private static Block block(Form form, String suffix, int number, Fact standing) {
    String kind = form.has("kind" + suffix) ? form.text("kind" + suffix) : standing.kind().name();
    var day = standing.day();
    return new Block(
        suffix,
        number,
        Arrays.stream(FactKind.values())
            .map(each -> new Choice(each.name(), each.words(), "", each.name().equals(kind)))
            .toList(),
        form.error("kind" + suffix),
        Field.of(form, "heading" + suffix, standing.heading()),
        Field.of(form, "words" + suffix, standing.words()),
        Field.of(form, "dated" + suffix, standing.dated()),
        Field.of(form, "day" + suffix, day == null ? "" : day.toString()),
        Field.of(form, "role" + suffix, standing.role()),
        Field.of(form, "behalf" + suffix, standing.onBehalfOf()));
  }
}
