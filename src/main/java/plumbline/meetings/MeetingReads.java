package plumbline.meetings;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.NotFound;
import plumbline.common.QuestionId;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** Committees, their meetings, the items on them and what was asked, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class MeetingReads {

  private final Meetings meetings;
  private final Items items;
  private final ItemFacts facts;
  private final Questions questions;

  MeetingReads(Meetings meetings, Items items, ItemFacts facts, Questions questions) {
    this.meetings = meetings;
    this.items = items;
    this.facts = facts;
    this.questions = questions;
  }

  record CommitteeResource(
      CommitteeId id, String name, @Nullable LocalDate lastMet, @Nullable LocalDate nextMeeting) {

    static CommitteeResource of(CommitteeStanding committee) {
      return new CommitteeResource(
          committee.id(), committee.name(), committee.lastMet(), committee.nextMeeting());
    }
  }

  record MeetingResource(
      MeetingId id,
      CommitteeId committeeId,
      String committee,
      LocalDate heldOn,
      String place,
      boolean cancelled,
      int version) {

    static MeetingResource of(Meeting meeting) {
      return new MeetingResource(
          meeting.id(),
          meeting.committeeId(),
          meeting.committee(),
          meeting.heldOn(),
          meeting.place(),
          meeting.cancelled(),
          meeting.version());
    }
  }

  record ItemResource(
      ItemId id,
      MeetingId meetingId,
      String number,
      String title,
      String purpose,
      Privacy privacy,
      String marking,
      @Nullable ItemId followsId,
      int version) {

    static ItemResource of(Item item) {
      return new ItemResource(
          item.id(),
          item.meetingId(),
          item.number(),
          item.title(),
          item.purpose(),
          item.privacy(),
          item.marking(),
          item.followsId(),
          item.version());
    }
  }

  /** What the paper of an item says about itself. */
  record FactResource(
      int number,
      FactKind kind,
      String heading,
      String words,
      String dated,
      String role,
      String onBehalfOf,
      int version) {

    static FactResource of(ItemFact fact) {
      return new FactResource(
          fact.number(),
          fact.kind(),
          fact.heading(),
          fact.words(),
          fact.dated(),
          fact.role(),
          fact.onBehalfOf(),
          fact.version());
    }
  }

  record QuestionResource(QuestionId id, ItemId itemId, Said asked, List<Said> answers) {

    static QuestionResource of(Question question) {
      return new QuestionResource(
          question.id(), question.itemId(), question.asked(), question.answers());
    }
  }

  @Get("/committees")
  @Reads(value = CommitteeResource.class, list = true, words = "The committees of an area")
  Resource committees(Viewer viewer, String area) {
    AreaName where = viewer.area(area);
    return Resource.list(
        meetings.committees(viewer, where.id()).stream().map(CommitteeResource::of).toList());
  }

  @Get("/committees/{committee}/meetings")
  @Reads(value = MeetingResource.class, list = true, words = "The meetings of a committee")
  Resource meetings(
      Viewer viewer, String area, long committee, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    CommitteeStanding found = meetings.committee(viewer, where.id(), new CommitteeId(committee));
    return Resource.cut(
        meetings.ofCommittee(viewer, where.id(), found.id()).stream()
            .map(MeetingResource::of)
            .toList(),
        where.path("/committees/" + committee + "/meetings"),
        page);
  }

  @Get("/meetings/{meeting}")
  @Reads(value = MeetingResource.class, words = "One meeting")
  Resource meeting(Viewer viewer, String area, long meeting) {
    Meeting found = find(viewer, viewer.area(area), meeting);
    return Resource.of(MeetingResource.of(found), found.version());
  }

  @Get("/meetings/{meeting}/items")
  @Reads(value = ItemResource.class, list = true, words = "The items of a meeting")
  Resource items(Viewer viewer, String area, long meeting) {
    AreaName where = viewer.area(area);
    Meeting found = find(viewer, where, meeting);
    return Resource.list(
        items.ofMeeting(viewer, where.id(), found.id()).stream().map(ItemResource::of).toList());
  }

  @Get("/meetings/{meeting}/items/{item}")
  @Reads(value = ItemResource.class, words = "One item of a meeting")
  Resource item(Viewer viewer, String area, long meeting, long item) {
    Item found = items.on(viewer, viewer.area(area).id(), meeting, item);
    return Resource.of(ItemResource.of(found), found.version());
  }

  @Get("/meetings/{meeting}/items/{item}/facts")
  @Reads(value = FactResource.class, list = true, words = "What the paper of an item says")
  Resource facts(Viewer viewer, String area, long meeting, long item) {
    AreaName where = viewer.area(area);
    Item found = items.on(viewer, where.id(), meeting, item);
    return Resource.list(
        facts.of(viewer, where.id(), found.id()).stream().map(FactResource::of).toList());
  }

  @Get("/meetings/{meeting}/items/{item}/questions")
  @Reads(
      value = QuestionResource.class,
      list = true,
      words = "The questions asked on an item, with their answers")
  Resource questions(Viewer viewer, String area, long meeting, long item) {
    AreaName where = viewer.area(area);
    Item found = items.on(viewer, where.id(), meeting, item);
    return Resource.list(
        questions.ofItem(viewer, where.id(), found.id()).stream()
            .map(QuestionResource::of)
            .toList());
  }

  private Meeting find(Viewer viewer, AreaName area, long meeting) {
    return meetings.find(viewer, area.id(), new MeetingId(meeting)).orElseThrow(NotFound::new);
  }
}
