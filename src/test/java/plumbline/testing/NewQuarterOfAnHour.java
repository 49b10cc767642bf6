package plumbline.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import plumbline.database.TestDatabase;

/**
 * Between two test classes a quarter of an hour passes for those who guess: all sign in from one
 * place, and what failed in one class would keep the next one out.
 */
public final class NewQuarterOfAnHour implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext context) {
    if (!context.getRequiredTestClass().isAnnotationPresent(RunsBeside.class)) {
      TestDatabase.forgetFailedSignIns();
    }
  }
}
