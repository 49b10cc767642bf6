package plumbline.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plumbline.common.FrameworkVersion;
import plumbline.definitions.Fault;

class FrameworkDefinitionsTest {

  private static final int SHIPPED = 2;
  private static final String TRIAL = FrameworkFileTest.TRIAL;
  private static final String CROSSWALK =
      """
      from: area-send-2016
      to: trial
      source: { reference: Us, verified: false }
      links:
        - { from: 16.A.01, to: [A.1, A.2], relation: intersects }
      """;

  @TempDir private Path folder;

  @Test
  void aFolderAddsToTheShippedDefinitions() throws IOException {
    write("trial.yaml", "\uFEFF" + TRIAL);
    write("trial.crosswalk.yaml", CROSSWALK);
    write("readme.txt", "no definition");
    FrameworkDefinitions found = load();
    assertThat(found.faults()).isEmpty();
    assertThat(found.framework(new FrameworkVersion("trial", 1))).isPresent();
    assertThat(found.crosswalks()).extracting(Crosswalk::to).contains("trial");
  }

  @Test
  void aWrongFileIsRefusedWholeAndTheOthersLoad() throws IOException {
    write("a.yaml", TRIAL.replace("id: trial", "id: other").replace("letter: R", "letter: RR"));
    write("b.yaml", TRIAL);
    FrameworkDefinitions found = load();
    assertThat(found.frameworks()).hasSize(SHIPPED + 1);
    assertThat(found.faults())
        .singleElement()
        .asString()
        .startsWith("a.yaml, line 10:")
        .endsWith("for example A; found “RR”");
  }

  @Test
  void aFolderThatIsNotThereIsAFault() {
    assertThat(FrameworkDefinitions.load(folder.resolve("none")).faults())
        .extracting(Fault::message)
        .containsExactly("the folder of definitions cannot be read; create it or unset it");
  }

  @Test
  @Timeout(2)
  void aFileOfTenMegabytesIsRefusedUnread() throws IOException {
    Files.write(folder.resolve("large.yaml"), new byte[10_000_000]);
    assertFaults("large.yaml, line 1:1: the file is larger than 1 MB; a definition needs far less");
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedAtItsPlace() throws IOException {
    String text = TRIAL.replace("Bad", "Schädlich");
    Files.write(folder.resolve("x.yaml"), text.getBytes(StandardCharsets.ISO_8859_1));
    assertFaults("x.yaml, line 10:71: this is not UTF-8 from here on; save the file as UTF-8");
  }

  @Test
  void aFolderOrAnotherEndingInPlaceOfAFileIsNamed() throws IOException {
    Files.createDirectory(folder.resolve("x.yaml"));
    write("y.yml", TRIAL);
    assertFaults(
        "x.yaml, line 1:1: this is not an ordinary file; expected a text file",
        "y.yml, line 1:1: the file is not read; let its name end in .yaml");
  }

  @Test
  void theSameVersionWithOtherContentIsRefused() throws IOException {
    write("a.yaml", TRIAL);
    write("b.yaml", "# the same again\n" + TRIAL);
    write("c.yaml", TRIAL.replace("Bad", "Poor"));
    assertFaults(
        "c.yaml, line 2:10 /version: trial version 1 stands with other content in a.yaml:"
            + " give this one a new version number");
    assertThat(load().frameworks()).hasSize(SHIPPED + 1);
  }

  @Test
  void twoVersionsOfAFrameworkShareTheirCriteria() throws IOException {
    write("a.yaml", TRIAL);
    write("b.yaml", TRIAL.replace("version: 1", "version: 2").replace("Bad", "Poor"));
    assertThat(load().faults()).isEmpty();
    assertThat(load().frameworks()).hasSize(SHIPPED + 2);
  }

  @Test
  void aCriterionOfAnotherFrameworkIsRefused() throws IOException {
    write("a.yaml", TRIAL);
    write("b.yaml", TRIAL.replace("id: trial", "id: other").replace("A.1", "B.1"));
    assertFaults(
        "b.yaml, line 21:13 /sections/0/criteria/1/id: the criterion id A.2 belongs to the"
            + " framework trial in a.yaml; give this one its own");
  }

  @Test
  void aCrosswalkToNowhereIsRefused() throws IOException {
    write("trial.yaml", TRIAL);
    write(
        "a.crosswalk.yaml",
        CROSSWALK
            .replace("16.A.01", "16.A.99")
            .replace("[A.1, A.2]", "[A.1, A.1, A.9]")
            .replace("intersects", "similar"));
    write("b.crosswalk.yaml", CROSSWALK.replace("to: trial", "to: lost"));
    assertFaults(
        "a.crosswalk.yaml, line 5:13 /links/0/from: the framework area-send-2016 has no criterion"
            + " 16.A.99; expected an id that stands in it",
        "a.crosswalk.yaml, line 5:32 /links/0/to/1: the link 16.A.99 to A.1 stands twice, first on"
            + " line 5; take one out",
        "a.crosswalk.yaml, line 5:37 /links/0/to/2: the framework trial has no criterion A.9;"
            + " expected an id that stands in it",
        "a.crosswalk.yaml, line 5:53 /links/0/relation: expected equal if both mean the same, or"
            + " intersects if they share a part; found “similar”",
        "b.crosswalk.yaml, line 2:5 /to: no framework lost was loaded; expected one of"
            + " area-send-2016, area-send-2023, trial");
  }

  @Test
  void aSecondCrosswalkBetweenTheSameFrameworksIsRefused() throws IOException {
    write("trial.yaml", TRIAL);
    write("a.crosswalk.yaml", CROSSWALK);
    write("b.crosswalk.yaml", CROSSWALK.replace("intersects", "equal"));
    assertFaults(
        "b.crosswalk.yaml, line 1:1: a crosswalk from area-send-2016 to trial stands already in"
            + " a.crosswalk.yaml; take one of them away");
  }

  private void assertFaults(String... faults) {
    assertThat(load().faults()).extracting(Fault::toString).containsExactly(faults);
  }

  private FrameworkDefinitions load() {
    return FrameworkDefinitions.load(folder);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
