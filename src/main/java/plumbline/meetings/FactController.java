package plumbline.meetings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** What the paper says of an item: several facts added at once, one changed or removed. */
@Controller("/areas/{area}/meetings/{meeting}/items/{item}/facts")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FactController {

  private final Items items;
  private final ItemFacts facts;
  private final FactPages pages;
  private final Submissions submissions;

  FactController(Items items, ItemFacts facts, FactPages pages, Submissions submissions) {
    this.items = items;
    this.facts = facts;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get
  Page newOne(Viewer viewer, String area, long meeting, long item) {
    AreaName where = viewer.area(area);
    return pages.newOnes(viewer, where, keepable(viewer, where, meeting, item), Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, long meeting, long item, Form form) {
    AreaName where = viewer.area(area);
    Item found = keepable(viewer, where, meeting, item);
    List<Fact> typed =
        IntStream.rangeClosed(1, FactPages.BLOCKS)
            .filter(block -> form.has("kind_" + block))
            .mapToObj(block -> new FactForm(form, "_" + block).fact())
            .flatMap(Optional::stream)
            .toList();
    try {
      if (form.isGood()) {
        String next = found.path(where) + (form.has("more") ? "/facts" : "?done=facts");
        return submissions.once(
            viewer.id(), form, next, () -> facts.add(viewer, where.id(), found.id(), typed));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return pages.newOnes(viewer, where, found, form).refused();
  }

  @Get("/{fact}")
  Page edit(Viewer viewer, String area, long meeting, long item, int fact) {
    AreaName where = viewer.area(area);
    Item found = keepable(viewer, where, meeting, item);
    return pages.edit(where, found, find(viewer, where, found, fact), Form.empty());
  }

  @Post("/{fact}")
  HttpResponse<?> update(Viewer viewer, String area, long meeting, long item, int fact, Form form) {
    AreaName where = viewer.area(area);
    Item found = keepable(viewer, where, meeting, item);
    ItemFact standing = find(viewer, where, found, fact);
    int version = form.number("version");
    Optional<Fact> typed = new FactForm(form, "").fact();
    if (typed.isEmpty() && form.isGood()) {
      form.refuse("words", "Enter what the paper says, a date or a role; or remove the fact.");
    }
    try {
      if (form.isGood() && typed.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            found.path(where) + "?done=changed",
            () -> facts.change(viewer, where.id(), found.id(), fact, version, typed.get()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("words", conflict);
      return pages.edit(where, found, standing, form).as(HttpStatus.CONFLICT);
    }
    return pages.edit(where, found, standing, form).refused();
  }

  @Post("/{fact}/delete")
  HttpResponse<?> delete(Viewer viewer, String area, long meeting, long item, int fact, Form form) {
    AreaName where = viewer.area(area);
    Item found = keepable(viewer, where, meeting, item);
    int version = form.number("version");
    return submissions.once(
        viewer.id(),
        form,
        found.path(where) + "?done=removed",
        () -> facts.remove(viewer, where.id(), found.id(), fact, version));
  }

  private Item keepable(Viewer viewer, AreaName area, long meeting, long item) {
    Item found = items.on(viewer, area.id(), meeting, item);
    viewer.require(Permission.KEEP_MEETINGS, area.id());
    return found;
  }

  private ItemFact find(Viewer viewer, AreaName area, Item item, int number) {
    return facts.of(viewer, area.id(), item.id()).stream()
        .filter(fact -> fact.number() == number)
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
