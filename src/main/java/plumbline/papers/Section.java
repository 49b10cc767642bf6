package plumbline.papers;

/** A section where it stands in a paper, under the heading that it has there. */
public record Section(SectionKind kind, String heading) {

  public Section {
    if (heading.isBlank()) {
      throw new IllegalArgumentException("A section has a heading: " + kind);
    }
  }

  /** The section under the heading that it has unless the committee uses another. */
  public static Section of(SectionKind kind) {
    return new Section(kind, kind.heading());
  }
}
