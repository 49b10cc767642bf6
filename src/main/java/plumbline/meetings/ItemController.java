package plumbline.meetings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** One item: the page, the file, and what is said of it. */
@Controller("/areas/{area}/meetings/{meeting}/items")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ItemController {

  private final Items items;
  private final ItemPages pages;
  private final ItemCsv csv;
  private final Submissions submissions;

  ItemController(Items items, ItemPages pages, ItemCsv csv, Submissions submissions) {
    this.items = items;
    this.pages = pages;
    this.csv = csv;
    this.submissions = submissions;
  }

  @Get("/{item}")
  Page show(
      Viewer viewer,
      String area,
      long meeting,
      long item,
      @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    return pages
        .show(viewer, where, items.on(viewer, where.id(), meeting, item))
        .withNotice(
            switch (done) {
              case "changed" -> "The change has been saved.";
              case "facts" -> "The facts are added.";
              case "removed" -> "The fact is removed.";
              case "asked" -> "The question is kept.";
              case "answered" -> "The answer is kept.";
              default -> "";
            });
  }

  @Get("/{item}.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<byte[]> csv(Viewer viewer, String area, long meeting, long item) {
    AreaName where = viewer.area(area);
    Item found = items.on(viewer, where.id(), meeting, item);
    return HttpResponse.ok(csv.bytes(viewer, where, found))
        .contentType(MediaType.of("text/csv;charset=utf-8"))
        .header(
            "Content-Disposition", "attachment; filename=\"" + area + "-item-" + item + ".csv\"");
  }

  @Get("/{item}/edit")
  Page edit(Viewer viewer, String area, long meeting, long item) {
    AreaName where = viewer.area(area);
    Item found = items.on(viewer, where.id(), meeting, item);
    viewer.require(Permission.KEEP_MEETINGS, where.id());
    return pages.edit(viewer, where, found, Form.empty());
  }

  @Post("/{item}")
  HttpResponse<?> update(Viewer viewer, String area, long meeting, long item, Form form) {
    AreaName where = viewer.area(area);
    Item found = items.on(viewer, where.id(), meeting, item);
    viewer.require(Permission.KEEP_MEETINGS, where.id());
    int version = form.number("version");
    ItemText text = new ItemForm(form).text();
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            found.path(where) + "?done=changed",
            () -> items.change(viewer, where.id(), found.id(), version, text));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("title", conflict);
      return pages.edit(viewer, where, found, form).as(HttpStatus.CONFLICT);
    }
    return pages.edit(viewer, where, found, form).refused();
  }
}
