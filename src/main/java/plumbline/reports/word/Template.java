package plumbline.reports.word;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

/** The page of every report. */
final class Template {

  private static final int TWIPS = 20;

  /** A4 upright in points. */
  private static final int WIDTH = 595;

  private static final int HEIGHT = 842;
  private static final int MARGIN = 56;

  /** What text may fill, in points. */
  static final int BODY_WIDTH = WIDTH - 2 * MARGIN;

  private Template() {}

  /** Comes after everything else, because Word looks for the page's size at the end. */
  static void page(CTBody body) {
    CTSectPr section = body.addNewSectPr();
    CTHdrFtrRef footer = section.addNewFooterReference();
    footer.setType(STHdrFtr.DEFAULT);
    footer.setId("footer");
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(WIDTH));
    size.setH(twips(HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(twips(MARGIN));
    margins.setBottom(twips(MARGIN));
    margins.setLeft(twips(MARGIN));
    margins.setRight(twips(MARGIN));
    margins.setHeader(twips(MARGIN / 2));
    margins.setFooter(twips(MARGIN / 2));
    margins.setGutter(BigInteger.ZERO);
  }

  static BigInteger twips(double points) {
    return BigInteger.valueOf(Math.round(points * TWIPS));
  }
}
