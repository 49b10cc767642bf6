package plumbline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.files.Crafted.bytes;
import static plumbline.files.Crafted.join;
import static plumbline.files.Crafted.jpeg;
import static plumbline.files.Crafted.office;
import static plumbline.files.Crafted.openText;
import static plumbline.files.Crafted.pdf;
import static plumbline.files.Crafted.png;
import static plumbline.files.Crafted.text;
import static plumbline.files.Crafted.with;
import static plumbline.files.Crafted.word;
import static plumbline.files.Crafted.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.common.Refused;

/** Which files are taken, and what is said of the others. */
class FileChecksTest {

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> good() {
    return Stream.of(
        file("report.pdf", pdf(), FileType.PDF),
        file("REPORT.PDF", pdf(), FileType.PDF),
        file("old.pdf", join(pdf(), bytes(10, 13, 0)), FileType.PDF),
        file("plan.docx", zip(word()), FileType.WORD),
        file("data.xlsx", zip(office("spreadsheetml.sheet", "xl")), FileType.EXCEL),
        file("talk.pptx", zip(office("presentationml.presentation", "ppt")), FileType.POWERPOINT),
        file("plan.odt", zip(openText()), FileType.OPEN_TEXT),
        file("chart.png", png(), FileType.PNG),
        file("photo.jpg", jpeg(), FileType.JPEG),
        file("photo.jpeg", jpeg(), FileType.JPEG),
        file("notes.txt", text("Families said: “it works”.\r\n"), FileType.TEXT),
        file("notes.txt", text("\ufeffBegins with a mark."), FileType.TEXT),
        file("less.txt", text("< 20 weeks: 61 %"), FileType.TEXT),
        file("caf\u00e9.csv", "Caf\u00e9;1\n".getBytes(StandardCharsets.ISO_8859_1), FileType.CSV),
        file("data.csv", text("month,share\n2026-09,61\n"), FileType.CSV));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void whatIsAsItsNameSaysIsTaken(String name, byte[] content, FileType type) throws IOException {
    assertThat(FileChecks.check(written(content), name)).isEqualTo(type);
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        file("setup.exe", text("MZ"), "is not of a kind"),
        file("setup", text("MZ"), "is not of a kind"),
        file("picture.svg", text("<svg onload='alert(1)'/>"), "is not of a kind"),
        file("page.html", text("<script>"), "is not of a kind"),
        file("macro.docm", zip(word()), "is not of a kind"),
        file("archive.zip", zip(word()), "is not of a kind"),
        file("report.pdf.exe", pdf(), "is not of a kind"),
        file("empty.pdf", new byte[0], "is empty (0 bytes)"),
        file("empty.txt", new byte[0], "is empty (0 bytes)"),
        file("program.pdf", text("MZ\u0000\u0000 This program"), "is not a PDF inside"),
        file("shifted.pdf", join(text("GIF89a"), pdf()), "is not a PDF inside"),
        file("page.pdf", join(text("<html>"), pdf()), "is not a PDF inside"),
        file("cut.pdf", text("%PDF-1.7\n1 0 obj"), "without an end"),
        file("both.pdf", join(pdf(), zip(word())), "something behind the end"),
        file("program.docx", text("MZ\u0000 program"), "not the kind of document"),
        file("plain.docx", zip(Map.of("a.txt", text("a"))), "not the kind of document"),
        file("sheet.docx", zip(office("spreadsheetml.sheet", "xl")), "not the kind of document"),
        file("plan.docx", zip(openText()), "not the kind of document"),
        file("plan.odt", zip(word()), "not the kind of document"),
        file("late.odt", zip(reordered()), "not the kind of document"),
        file("entity.docx", zip(entity()), "not the kind of document"),
        file("both.docx", join(pdf(), zip(word())), "before its beginning"),
        file("both.docx", join(zip(word()), text("<script>")), "behind its end"),
        file("macro.docx", zip(with(word(), "word/vbaProject.bin", text("x"))), "holds macros"),
        file("macro.docx", zip(with(word(), "word/VBAPROJECT.BIN", text("x"))), "holds macros"),
        file("macro.docx", zip(macroType()), "holds macros"),
        file("old.xlsx", zip(with(word(), "xl/macrosheets/a.xml", text("x"))), "holds macros"),
        file("inner.docx", zip(with(word(), "word/embeddings/a.exe", text("x"))), "holds macros"),
        file("macro.odt", zip(with(openText(), "Basic/Standard/a.xml", text("x"))), "holds macros"),
        file("slip.docx", zip(with(word(), "../../etc/x", text("x"))), "outside its own folder"),
        file("slip.docx", zip(with(word(), "/etc/x", text("x"))), "outside its own folder"),
        file("slip.docx", zip(with(word(), "..\\x", text("x"))), "outside its own folder"),
        file("slip.docx", zip(with(word(), "C:x", text("x"))), "outside its own folder"),
        file("twice.docx", zip(with(word(), "_rels/.RELS", text("x"))), "is damaged inside"),
        file("lies.docx", Crafted.overlapping(), "is damaged inside"),
        file("many.docx", zip(many()), "more than 5,000 parts"),
        file("bomb.docx", Crafted.bomb(400), "unpacks to far more"),
        file("picture.png", text("<svg xmlns='x' onload='alert(1)'/>"), "is not a PNG"),
        file("picture.png", jpeg(), "is not a PNG"),
        file("both.png", join(png(), text("<script>")), "something behind the end"),
        file("both.png", join(png(), zip(word())), "something behind the end"),
        file("cut.png", java.util.Arrays.copyOf(png(), png().length - 12), "without an end"),
        file("picture.jpg", png(), "is not a JPEG"),
        file("both.jpg", join(jpeg(), text("<?php")), "something behind the end"),
        file("both.jpg", join(jpeg(), zip(word())), "something behind the end"),
        file("cut.jpg", java.util.Arrays.copyOf(jpeg(), 16), "without an end"),
        file("page.txt", text("<!DOCTYPE html><title>x"), "looks like a web page"),
        file("page.txt", text("\ufeff \n<script>alert(1)</script>"), "looks like a web page"),
        file("page.csv", text("<svg onload='alert(1)'/>"), "looks like a web page"),
        file("page.csv", text("<?xml version='1.0'?><svg/>"), "looks like a web page"),
        file("page.txt", text("<!-- x --><script>"), "looks like a web page"),
        file("program.txt", text("MZ\u0000\u0000"), "is not plain text"),
        file("wide.csv", "a;b".getBytes(StandardCharsets.UTF_16LE), "is not plain text"),
        file("odd.txt", bytes('a', 0x81, 0x8d, 'b'), "in an encoding"));
  }

  private static Arguments file(String name, byte[] content, Object expected) {
    return Arguments.of(name, content, expected);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("hostile")
  void whatIsNotIsRefusedWithASentence(String name, byte[] content, String sentence)
      throws IOException {
    Path file = written(content);
    long began = System.nanoTime();
    assertThatThrownBy(() -> FileChecks.check(file, name))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.field()).isEqualTo("files");
              assertThat(refused.words()).startsWith("“" + name + "” ").contains(sentence);
            });
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void aNameIsShownWithoutWhatCouldMislead() {
    assertThat(FileName.shown("..\\..\\secret\\plan.docx")).isEqualTo("plan.docx");
    assertThat(FileName.shown("/etc/passwd")).isEqualTo("passwd");
    assertThat(FileName.shown("../../x.pdf")).isEqualTo("x.pdf");
    assertThat(FileName.shown("a\u0000b\r\n.pdf")).isEqualTo("ab.pdf");
    assertThat(FileName.shown("invoice\u202efdp.exe")).isEqualTo("invoicefdp.exe");
    assertThat(FileName.shown("\u200f\u05d3\u05d5\u05d7.pdf")).isEqualTo("\u05d3\u05d5\u05d7.pdf");
    assertThat(FileName.shown("a\"b<c>.pdf")).isEqualTo("a_b_c_.pdf");
    assertThat(FileName.shown("..")).isEqualTo("unnamed");
    assertThat(FileName.shown("")).isEqualTo("unnamed");
    assertThat(FileName.shown("  minutes   of May.pdf ")).isEqualTo("minutes of May.pdf");
    String shown = FileName.shown("m".repeat(296) + ".pdf");
    assertThat(shown).hasSize(200).endsWith("m…\u002epdf");
    assertThat(FileName.shown("\ud83d\ude80".repeat(300) + ".pdf").codePoints().count())
        .isEqualTo(200);
  }

  private Path written(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "part", ""), content);
  }

  private static Map<String, byte[]> macroType() {
    return with(
        word(),
        "[Content_Types].xml",
        text(
            "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"));
  }

  private static Map<String, byte[]> entity() {
    byte[] types = word().getOrDefault("[Content_Types].xml", new byte[0]);
    return with(word(), "[Content_Types].xml", join(text("<!DOCTYPE x [<!ENTITY a 'b'>]>"), types));
  }

  private static Map<String, byte[]> reordered() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("content.xml", text("<content/>"));
    parts.putAll(openText());
    return parts;
  }

  private static Map<String, byte[]> many() {
    Map<String, byte[]> parts = word();
    for (int number = 0; number < 5_000; number++) {
      parts.put("word/" + number + ".xml", new byte[0]);
    }
    return parts;
  }
}
