package plumbline.web;

import java.util.Map;
import org.slf4j.LoggerFactory;
import plumbline.database.StartRefused;

/** How the log is written: as lines for people at a console, or as JSON for whoever collects it. */
public enum LogStyle {
  PLAIN,
  JSON;

  private static final String PROPERTY = "plumbline.log";

  /**
   * Chooses before anything is logged: what the environment says, otherwise JSON where a database
   * server is used and plain lines at a first start.
   *
   * @throws StartRefused when the setting is neither
   */
  public static LogStyle choose(Map<String, String> environment) {
    LogStyle chosen =
        switch (environment.getOrDefault("PLUMBLINE_LOG", "").strip()) {
          case "" -> environment.getOrDefault("PLUMBLINE_DB_URL", "").isBlank() ? PLAIN : JSON;
          case "plain" -> PLAIN;
          case "json" -> JSON;
          default -> throw new StartRefused("PLUMBLINE_LOG must be json or plain.");
        };
    System.setProperty(PROPERTY, chosen.word());
    System.setProperty(PROPERTY + ".requests", chosen == JSON ? "INFO" : "WARN");
    return chosen;
  }

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Tells the operator something that is no trouble: as a line of the log where that is JSON. */
  public static void tell(String sentence) {
    if (JSON.word().equals(System.getProperty(PROPERTY))) {
      LoggerFactory.getLogger(LogStyle.class).info(sentence);
    } else {
      System.out.println(sentence);
    }
  }
}
