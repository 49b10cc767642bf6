package plumbline.rate;

/** The rating under a draft is another than the one the page was opened with. */
final class Overtaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Overtaken() {
    super("This rating has changed since this page was opened, so no draft was kept.");
  }
}
