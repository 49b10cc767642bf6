package plumbline.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import plumbline.database.TestDatabase;
import plumbline.jobs.Job;

/** The running program, started once for all tests. */
public final class Plumbline {

  /** Where copies of public papers go in this run; another run begins with none of them. */
  public static final Path EXPORTS =
      Path.of("target", "test-exports", String.valueOf(ProcessHandle.current().pid()));

  private static final ApplicationContext CONTEXT = start();

  private Plumbline() {}

  private static ApplicationContext start() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    return start(Map.of());
  }

  /** Another instance beside the one of all tests, on the same database, with these settings. */
  public static ApplicationContext start(Map<String, Object> settings) {
    Map<String, Object> properties = new HashMap<>(TestDatabase.properties());
    properties.put("micronaut.server.port", -1);
    properties.put("plumbline.address", "http://localhost");
    properties.put("plumbline.jobs", "off");
    properties.put("plumbline.management.port", "0");
    properties.put("plumbline.data", "target/test-files");
    properties.put("plumbline.exports", EXPORTS.toString());
    // Tests sign the same person in more often than anybody does.
    properties.put("plumbline.sessions-at-once", 40);
    properties.put("plumbline.upload-limit", "3MB");
    properties.put("plumbline.upload-quota", "12MB");
    properties.put("plumbline.upload-idle", "4s");
    properties.put("plumbline.upload-longest", "8s");
    properties.put("plumbline.api.requests", "5000");
    properties.put("plumbline.api.writes", "2000");
    properties.put("plumbline.api.guesses", "100000");
    properties.putAll(settings);
    ApplicationContext context = ApplicationContext.builder().properties(properties).start();
    context.getBean(EmbeddedServer.class).start();
    return context;
  }

  public static URI address() {
    return CONTEXT.getBean(EmbeddedServer.class).getURI();
  }

  public static TestClock clock() {
    return CONTEXT.getBean(TestClock.class);
  }

  /** Lets the job of this name do what is due, as the clock of a running program would. */
  public static void runJob(String name) {
    CONTEXT.getBeansOfType(Job.class).stream()
        .filter(job -> job.name().equals(name))
        .forEach(Job::run);
  }

  /** A use case or repository of the running program. */
  public static <T> T bean(Class<T> type) {
    return CONTEXT.getBean(type);
  }
}
