package plumbline.reports.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDrawing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import plumbline.charts.Picture;
import plumbline.charts.drawing.Format;
import plumbline.charts.drawing.Sheet;
import plumbline.charts.drawing.Svg;

/** A chart in the text, with what it shows in words. */
record ChartDrawing(WordFile file, Picture picture, int number) {

  /** Word's unit of drawings, by point. */
  private static final int UNITS = 12_700;

  private static final String DRAWING =
      """
      <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
          xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
          xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
          xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
          xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <wp:inline distT="0" distB="0" distL="0" distR="0">
          <wp:extent cx="%1$d" cy="%2$d"/>
          <wp:docPr id="%3$d" name="Chart %3$d" descr="%4$s" title="%5$s"/>
          <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
          <a:graphic>
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
              <pic:pic>
                <pic:nvPicPr>
                  <pic:cNvPr id="%3$d" name="Chart %3$d" descr="%4$s" title="%5$s"/>
                  <pic:cNvPicPr/>
                </pic:nvPicPr>
                <pic:blipFill>
                  <a:blip r:embed="%6$s">
                    <a:extLst>
                      <a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">
                        <asvg:svgBlip
                            xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"
                            r:embed="%7$s"/>
                      </a:ext>
                    </a:extLst>
                  </a:blip>
                  <a:stretch><a:fillRect/></a:stretch>
                </pic:blipFill>
                <pic:spPr>
                  <a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%2$d"/></a:xfrm>
                  <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
                </pic:spPr>
              </pic:pic>
            </a:graphicData>
          </a:graphic>
        </wp:inline>
      </w:drawing>
      """;

  void write(CTR run) throws IOException {
    Sheet sheet = Sheet.of(picture, Format.PAPER);
    String svg = Svg.of(picture, Format.PAPER, "chart-" + number);
    String png = file.picture(".png", ChartImage.png(sheet));
    String sharp = file.picture(".svg", svg.getBytes(UTF_8));
    double scale = Math.min(1, Template.BODY_WIDTH / sheet.width());
    String xml =
        DRAWING.formatted(
            Math.round(sheet.width() * scale * UNITS),
            Math.round(sheet.height() * scale * UNITS),
            number,
            Xml.escaped(picture.description()),
            Xml.escaped(picture.title()),
            png,
            sharp);
    try {
      run.addNewDrawing().set(CTDrawing.Factory.parse(xml).selectPath("./*")[0]);
    } catch (XmlException fault) {
      throw new IOException(fault);
    }
  }
}
