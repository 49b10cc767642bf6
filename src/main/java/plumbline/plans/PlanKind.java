package plumbline.plans;

/** What kind of plan it is, as the law or the inspectorate calls it. */
public enum PlanKind {
  IMPROVEMENT_PLAN("Improvement plan"),
  WRITTEN_STATEMENT_OF_ACTION("Written statement of action"),
  ACCELERATED_PROGRESS_PLAN("Accelerated progress plan"),
  PRIORITY_ACTION_PLAN("Priority action plan");

  private final String words;

  PlanKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
