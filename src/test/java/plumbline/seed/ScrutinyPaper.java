package plumbline.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.areas.AreaDetails;
import plumbline.areas.Areas;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.people.Viewer;
import plumbline.sample.papers.Papers;
import plumbline.sample.papers.PapersFile;
import plumbline.sample.papers.Records;
import plumbline.sample.papers.Writers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** What one paper on scrutiny tells, as data, and how it is entered. */
record ScrutinyPaper(
    String area, String contactRole, List<CommitteeText> committees, PapersFile papers) {

  record CommitteeText(String key, String name) {}

  /** An area in which a paper was entered. */
  record Entered(Story story, AreaName area, Viewer coordinator, Records records) {}

  static ScrutinyPaper read(String yaml) {
    return PapersFile.read(yaml, ScrutinyPaper.class);
  }

  /** Enters the paper into an area of its own. */
  Entered enter() {
    Story story = Story.begin();
    Plumbline.bean(Areas.class)
        .update(Story.administrator(), story.area(), AreaDetails.of(area, contactRole), 1);
    Map<String, CommitteeId> keys = new LinkedHashMap<>();
    committees.forEach(committee -> keys.put(committee.key(), story.committee(committee.name())));
    AreaName named = new AreaName(story.area().id(), story.area().slug(), area);
    Viewer coordinator = story.coordinator();
    Writers writers = new Writers(named, coordinator, Map.of(), keys, Map.of());
    Records records = Plumbline.bean(Papers.class).enter(papers, writers);
    return new Entered(story, named, coordinator, records);
  }
}
