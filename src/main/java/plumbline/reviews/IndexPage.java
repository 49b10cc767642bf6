package plumbline.reviews;

import java.util.List;

/** The reviews of an area that the reader may see. */
record IndexPage(String base, boolean mayKeep, List<Line> reviews) {

  record Line(String href, String title, String detail, String dates, String readers) {}
}
