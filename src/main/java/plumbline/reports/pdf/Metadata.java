package plumbline.reports.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import plumbline.reports.Report;

/** What the file says about itself; all of it comes from the report, so that bytes repeat. */
final class Metadata {

  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
      <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
      <xmp:CreateDate>%5$s</xmp:CreateDate><xmp:ModifyDate>%5$s</xmp:ModifyDate>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>\
      """;

  private Metadata() {}

  static byte[] xmp(Report report) {
    return PACKET
        .formatted(
            xml(report.title()),
            xml(report.author()),
            xml(report.subtitle()),
            xml(report.language()),
            report.madeAt().truncatedTo(ChronoUnit.SECONDS))
        .getBytes(UTF_8);
  }

  /** Text for XML: markup escaped, and a question mark for each character that XML cannot hold. */
  private static String xml(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            default -> escaped.appendCodePoint(isXml(c) ? c : '?');
          }
        });
    return escaped.toString();
  }

  private static boolean isXml(int c) {
    return c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && (c & 0xFFFE) != 0xFFFE;
  }

  /** Replaces the present time and the random id that the library puts in. */
  static void settle(PdfDictionary information, Report report) {
    Calendar made = GregorianCalendar.from(report.madeAt().atZone(ZoneOffset.UTC));
    information.put(PdfName.CREATIONDATE, new PdfDate(made));
    information.put(PdfName.MODDATE, new PdfDate(made));
    var id = new PdfString(fingerprint(report)).setHexWriting(true);
    var both = new PdfArray(id);
    both.add(id);
    information.put(PdfName.FILEID, both);
  }

  private static byte[] fingerprint(Report report) {
    String identity =
        String.join("\0", report.title(), report.author(), report.madeAt().toString());
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(UTF_8));
      return Arrays.copyOf(hash, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
