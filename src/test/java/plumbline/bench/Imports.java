package plumbline.bench;

import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Imports a published file of 250,000 rows, one of twelve of them about everybody. */
final class Imports {

  private static final int ROWS = 250_000;
  private static final int COUNCILS = 3_334;
  private static final String BOUNDARY = "----PlumblineBench7MA4YWxkTrZu0gW";
  private static final Pattern LOCATION = Pattern.compile("(?i)\r\nlocation: (\\S+)");
  private static final String HEADING =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,plans_issued_den,"
          + "plans_issued_den_ex,plans_issued_within_20_weeks,plans_issued_20_weeks_ex,"
          + "pc_plans_issued_within_20_weeks,PC_plans_issued_20_weeks_ex,"
          + "plans_issued_gt20weeks_ltYear,plans_issued_gt20weeks_ltYear_ex,"
          + "pc_plans_issued_gt20weeks_ltYear,PC_plans_issued_gt20weeks_ltYear_ex,"
          + "plans_issued_gt_1_year,plans_issued_gt_1_year_ex,pc_plans_issued_gt_1_year,"
          + "PC_plans_issued_gt_1_year_ex\r\n";

  private final Path file;

  Imports(Path folder) {
    this.file = folder.resolve("import-250k.csv");
  }

  /** How long it takes from the first byte sent until the values count, in nanoseconds. */
  long measure(int port) throws IOException, InterruptedException {
    write(new SplittableRandom());
    long began = System.nanoTime();
    String location = send(port);
    try (Wire wire = new Wire(port)) {
      byte[] request =
          "GET %s HTTP/1.1\r\nHost: localhost\r\nCookie: plumbline=%s\r\n\r\n"
              .formatted(location, importer().cookie())
              .getBytes(StandardCharsets.US_ASCII);
      while (wire.exchange(request) == 200
          && wire.head().toLowerCase(Locale.ROOT).contains("refresh:")) {
        Thread.sleep(50);
      }
      long took = System.nanoTime() - began;
      if (!new String(wire.body(), StandardCharsets.UTF_8).contains("Values taken")) {
        throw new IOException("the import of " + file + " was not taken: see " + location);
      }
      return took;
    }
  }

  /** The coordinator of the last area administers the installation, too. */
  private static SampleArea importer() {
    return new SampleArea(SampleYears.AREAS);
  }

  private void write(SplittableRandom random) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("\uFEFF" + HEADING);
      int rows = 0;
      for (int council = 0; council < COUNCILS; council++) {
        for (int year = 2019; year <= 2024; year++) {
          out.write(row(year, council, "All EHC plans issued", "All EHC plans issued", random));
          rows++;
        }
      }
      for (; rows < ROWS; rows++) {
        int year = random.nextInt(2023, 2025);
        out.write(row(year, random.nextInt(COUNCILS), "Ethnicity", "Any other group", random));
      }
    }
  }

  private static String row(
      int year, int council, String topic, String label, SplittableRandom random) {
    double share = random.nextInt(1_000) / 10.0;
    String late = year < 2023 ? "x,x,x,x,x,x,x,x" : "9,9,%1$.1f,%1$.1f,3,3,%1$.1f,%1$.1f";
    return String.format(
        Locale.ROOT,
        "%d,Calendar year,Local authority,E92000001,England,E12000009,South West,E06%06d,878,"
            + "\"Somewhere, City of\",%s,%s,%d,90,50,40,%.1f,%.1f,%s\r\n",
        year,
        500_000 + council,
        topic,
        label,
        100 + random.nextInt(900),
        share,
        share,
        String.format(Locale.ROOT, late, share));
  }

  private String send(int port) throws IOException {
    SampleArea area = importer();
    byte[] fields =
        (field("csrf", area.csrf())
                + field("submission", "i" + System.nanoTime())
                + field("release", "2025")
                + "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"import.csv\"\r\n\r\n"
                    .formatted(BOUNDARY))
            .getBytes(StandardCharsets.US_ASCII);
    byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    String head =
        "POST /statistics/files HTTP/1.1\r\nHost: localhost\r\nCookie: plumbline=%s\r\nContent-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n\r\n"
            .formatted(area.cookie(), BOUNDARY, fields.length + Files.size(file) + end.length);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(fields);
      Files.copy(file, out);
      out.write(end);
      StringBuilder answer = new StringBuilder();
      while (answer.indexOf("\r\n\r\n") < 0) {
        int one = socket.getInputStream().read();
        if (one < 0) {
          throw new EOFException(answer.toString());
        }
        answer.append((char) one);
      }
      Matcher location = LOCATION.matcher(answer);
      if (!answer.toString().startsWith("HTTP/1.1 303") || !location.find()) {
        throw new IOException(answer.toString());
      }
      return location.group(1);
    }
  }

  private static String field(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }
}
