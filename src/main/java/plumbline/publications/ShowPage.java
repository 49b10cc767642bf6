package plumbline.publications;

import java.util.List;

/**
 * The page about a paper.
 *
 * @param notices what a reader must know before opening it: replaced, withdrawn
 * @param making how far its formats are, empty once they are there
 * @param failure why they are not, or empty
 * @param correct where a correction is begun, or empty
 * @param begin where another draft like it is begun, or empty
 * @param changed the heading above what a correction changed, or empty
 */
record ShowPage(
    String title,
    String back,
    String kind,
    String state,
    String stateClass,
    List<Notice> notices,
    List<Fact> facts,
    String making,
    int made,
    int all,
    String again,
    String failure,
    String tryAgain,
    int version,
    List<File> files,
    String changed,
    List<DifferenceLine> differences,
    String correct,
    String begin,
    List<Link> links) {

  record Notice(String text, String linkText, String href) {}

  record Fact(String term, String description, String href) {}

  record File(String name, String href, String called, String size, String sha256) {}

  record Link(String text, String href) {}
}
