package plumbline.sample;

import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import plumbline.areas.Areas;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.database.TestDatabase;
import plumbline.meetings.Meetings;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** The sample area loaded beside others, under an address of its own. */
record Wexbridge(AreaName area, Viewer coordinator, CommitteeId committee) {

  /** The newest month that is closed. */
  static final Month NEWEST = Month.now(InstantSource.system()).plus(-1);

  static Wexbridge load(String slug) {
    Map<String, Object> properties = new HashMap<>(TestDatabase.properties());
    properties.put("plumbline.data", Plumbline.FILES.toString());
    try (ApplicationContext program = Sample.program(properties)) {
      program.getBean(SampleLoading.class).load(slug, Story.administrator());
    }
    AreaName area = Plumbline.bean(Areas.class).get(Story.administrator(), slug).named();
    People people = Plumbline.bean(People.class);
    PersonId second =
        people.invite(
            Story.administrator(),
            area.id(),
            new People.Invitation("Cora Second", "second@" + slug + ".example.org", "Manager"),
            NewGrant.of(Role.COORDINATOR));
    Viewer coordinator = people.viewer(second);
    CommitteeId committee =
        Plumbline.bean(Meetings.class).committees(coordinator, area.id()).getFirst().id();
    return new Wexbridge(area, coordinator, committee);
  }
}
