package plumbline.narratives;

/** The four texts of one criterion in one month; empty where nothing was written. */
public record Narratives(String challenge, String progress, String nextSteps, String strengthen) {

  public static final Narratives NONE = new Narratives("", "", "", "");

  public String of(NarrativeKind kind) {
    return switch (kind) {
      case CHALLENGE -> challenge;
      case PROGRESS -> progress;
      case NEXT_STEPS -> nextSteps;
      case STRENGTHEN -> strengthen;
    };
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
