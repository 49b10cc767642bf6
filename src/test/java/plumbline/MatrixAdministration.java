package plumbline;

import java.util.Map;
import plumbline.people.Administrators;
import plumbline.people.People;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** What the rows about administration send, and the administrators that they are about. */
final class MatrixAdministration {

  private final MatrixFixture fixture;
  private final String untouched;

  MatrixAdministration(MatrixFixture fixture) {
    this.fixture = fixture;
    this.untouched = administrator();
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().startsWith("/admin")
        || row.path().equals("/areas/{area}/leads")
        || row.path().equals("/areas/{area}/readers");
  }

  /** An administrator who has not answered the invitation, and is used up where a request does. */
  Map<String, String> variables(MatrixRow row, boolean spends) {
    if (row.id().equals("AD05")) {
      return Map.of("person", String.valueOf(fixture.person(MatrixRole.ADMIN)));
    }
    return Map.of("person", spends && row.id().equals("AD04") ? administrator() : untouched);
  }

  private String administrator() {
    People.Invitation invitation =
        new People.Invitation("Second", "second-" + fixture.next() + "@example.org", "");
    return String.valueOf(
        Plumbline.bean(Administrators.class).make(Story.administrator(), invitation).value());
  }

  Map<String, String> fields(MatrixRow row) {
    String address = "new-" + fixture.next() + "@example.org";
    String member = fixture.thing("member");
    return switch (row.id()) {
      case "AD03" -> Map.of("name", "New one", "email", address);
      case "AD08" -> Map.of("name", "New one", "email", address, "areas", fixture.area(row).slug());
      case "LE02" -> Map.of("person", member, "criteria", MatrixScene.K1.value(), "act", "give");
      case "LE03" ->
          Map.of(
              "person", fixture.thing("stranger"),
              "criteria", MatrixScene.K1.value(),
              "act", "give");
      case "RD02" -> Map.of("person", member, "reads", "public");
      case "RD03" -> Map.of("person", member, "reads", fixture.thing("other committee"));
      default -> Map.of();
    };
  }
}
