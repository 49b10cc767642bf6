package plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import plumbline.testing.OwnProgram;
import plumbline.testing.RunsBeside;
import plumbline.testing.Visitor;

/** The power goes while people save, and the disk has kept only what was written through to it. */
@Tag("faults")
@EnabledIfSystemProperty(named = "plumbline.faults.powercuts", matches = "[1-9][0-9]*")
@RunsBeside
class PowerCutTest {

  private static final Path PLACE = Path.of("target", "power-cut");

  @Test
  void nothingAcknowledgedIsLost() throws Exception {
    try (ForgetfulDisk disk = new ForgetfulDisk(PLACE);
        OwnProgram program = new OwnProgram(PLACE)) {
      program.install();
      program.start();
      Visitor visitor = program.signIn("coordinator");
      SavingPeople people = SavingPeople.begin("power", program, visitor);
      ClosingCheck check = new ClosingCheck(program, people);
      int cuts = Times.of("powercuts", 0);
      Duration slowest = Duration.ZERO;
      for (int cut = 1; cut <= cuts; cut++) {
        people.saveAndMeanwhile(program::killBoth);
        disk.losePower();
        Duration ready = program.start();
        assertThat(ready).isLessThan(Times.patience(Victim.BOTH.patience()));
        slowest = ready.compareTo(slowest) > 0 ? ready : slowest;
        check.everything(visitor);
      }
      people.saveOnce();
      int found = check.everything(visitor);
      assertThat(found).isEqualTo(people.tried());
      int swept = new StoredFiles(program).sweep();
      System.out.printf(
          "cutting the power: cuts=%d tried=%d acknowledged=%d found=%d lost=0 twice=0"
              + " swept=%d slowestReadiness=%dms%n",
          cuts, people.tried(), people.acknowledged(), found, swept, slowest.toMillis());
    }
  }
}
