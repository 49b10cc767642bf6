package plumbline.meetings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.NotFound;
import plumbline.common.QuestionId;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The forms for a question that was asked and for an answer that was given. */
@Controller("/areas/{area}/meetings/{meeting}/items/{item}/questions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class QuestionController {

  private final Items items;
  private final Questions questions;
  private final Submissions submissions;

  QuestionController(Items items, Questions questions, Submissions submissions) {
    this.items = items;
    this.questions = questions;
    this.submissions = submissions;
  }

  /** The form for a question, or below a question for an answer. */
  record SaidPage(
      String item,
      String back,
      String action,
      List<ItemPage.Exchange> question,
      Field words,
      Field role,
      Field saidOn) {}

  @Get("/new")
  Page newOne(Viewer viewer, String area, long meeting, long item) {
    AreaName where = viewer.area(area);
    Item found = items.on(viewer, where.id(), meeting, item);
    viewer.require(Permission.KEEP_MEETINGS, where.id());
    return askPage(where, found, Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, long meeting, long item, Form form) {
    AreaName where = viewer.area(area);
    Item found = items.on(viewer, where.id(), meeting, item);
    viewer.require(Permission.KEEP_MEETINGS, where.id());
    Optional<Said> said = said(form, "Enter the day on which it was asked.");
    try {
      if (form.isGood() && said.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            found.path(where) + "?done=asked",
            () -> questions.ask(viewer, where.id(), found.id(), said.get()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return askPage(where, found, form).refused();
  }

  @Get("/{question}")
  Page show(Viewer viewer, String area, long meeting, long item, long question) {
    AreaName where = viewer.area(area);
    Item found = items.on(viewer, where.id(), meeting, item);
    Question asked = find(viewer, where, found, question);
    viewer.require(Permission.ANSWER_QUESTIONS, where.id());
    return answerPage(where, found, asked, Form.empty());
  }

  @Post("/{question}/answers")
  HttpResponse<?> answer(
      Viewer viewer, String area, long meeting, long item, long question, Form form) {
    AreaName where = viewer.area(area);
    Item found = items.on(viewer, where.id(), meeting, item);
    Question asked = find(viewer, where, found, question);
    viewer.require(Permission.ANSWER_QUESTIONS, where.id());
    Optional<Said> said = said(form, "Enter the day on which it was answered.");
    try {
      if (form.isGood() && said.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            found.path(where) + "?done=answered",
            () -> questions.answer(viewer, where.id(), asked.id(), said.get()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return answerPage(where, found, asked, form).refused();
  }

  private static Optional<Said> said(Form form, String missingDay) {
    String words = form.words("words");
    String role = form.optionalLine("role");
    Optional<LocalDate> day = form.day("said_on");
    if (day.isEmpty() && form.error("said_on").isEmpty()) {
      form.refuse("said_on", missingDay);
    }
    return day.map(on -> new Said(words, role, on));
  }

  private Question find(Viewer viewer, AreaName area, Item item, long question) {
    return questions
        .find(viewer, area.id(), new QuestionId(question))
        .filter(each -> each.itemId().equals(item.id()))
        .orElseThrow(NotFound::new);
  }

  private static Page askPage(AreaName area, Item item, Form form) {
    return new Page(
            "Question of the committee",
            "meetings/ask",
            new SaidPage(
                item.heading(),
                item.path(area),
                item.path(area) + "/questions",
                List.of(),
                Field.of(form, "words"),
                Field.of(form, "role"),
                Field.of(form, "said_on", item.heldOn().toString())))
        .withErrors(form.errors());
  }

  private static Page answerPage(AreaName area, Item item, Question question, Form form) {
    return new Page(
            "Answer to the committee",
            "meetings/answer",
            new SaidPage(
                item.heading(),
                item.path(area),
                item.path(area) + "/questions/" + question.id().value() + "/answers",
                List.of(ItemPages.exchange(question, "")),
                Field.of(form, "words"),
                Field.of(form, "role"),
                Field.of(form, "said_on")))
        .withErrors(form.errors());
  }
}
