package plumbline.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses the passwords of many people from many places as fast as the program answers, while the
 * people themselves sign in from the browsers that they always use. The program believes this
 * machine about who asks.
 */
final class Guesses {

  private static final int CONNECTIONS = 8;
  private static final Pattern KNOWN = Pattern.compile("plumbline-known=([0-9a-f]{64})");

  private final int port;
  private final List<String> people;
  private final String password;
  private final int places;

  Guesses(int port, List<String> people, String password, int places) {
    this.port = port;
    this.people = List.copyOf(people);
    this.password = password;
    this.places = places;
  }

  /**
   * What came of it.
   *
   * @param right guesses that were let in
   * @param lookedAt guesses whose password was compared
   * @param sentAway guesses that were refused unseen
   * @param keptOut people with the right password who were not let in
   */
  record Result(int right, int lookedAt, int sentAway, int keptOut, double seconds) {

    String line() {
      return String.format(
          Locale.ROOT,
          "bench: guesses right=%d looked-at=%d sent-away=%d kept-out=%d seconds=%.1f",
          right,
          lookedAt,
          sentAway,
          keptOut,
          seconds);
    }
  }

  Result run(int guesses) throws IOException, InterruptedException {
    List<String> browsers = new ArrayList<>();
    try (Wire wire = new Wire(port)) {
      for (int person = 0; person < people.size(); person++) {
        wire.exchange(request(people.get(person), password, home(person), ""));
        Matcher known = KNOWN.matcher(wire.head());
        browsers.add(known.find() ? known.group(1) : "");
      }
    }
    long began = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    int[] answers = new int[600];
    int keptOut;
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS + 1)) {
      List<Future<int[]>> runs = new ArrayList<>();
      for (int connection = 0; connection < CONNECTIONS; connection++) {
        runs.add(threads.submit(() -> guess(next, guesses)));
      }
      keptOut = threads.submit(() -> signIn(browsers, next, guesses)).get();
      for (Future<int[]> run : runs) {
        int[] counted = run.get();
        for (int status = 0; status < answers.length; status++) {
          answers[status] += counted[status];
        }
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    return new Result(answers[303], answers[400], answers[429], keptOut, seconds);
  }

  /** Each person from every place in turn. */
  private int[] guess(AtomicInteger next, int guesses) throws IOException {
    int[] answers = new int[600];
    try (Wire wire = new Wire(port)) {
      for (int number = next.getAndIncrement(); number < guesses; number = next.getAndIncrement()) {
        String person = people.get(number % people.size());
        String place = "10.7.0." + (number / people.size() + number) % places;
        answers[wire.exchange(request(person, "guess number " + number, place, ""))]++;
      }
    }
    return answers;
  }

  /** The people sign in one after the other, spread over the time of the guessing. */
  private int signIn(List<String> browsers, AtomicInteger next, int guesses)
      throws IOException, InterruptedException {
    int keptOut = 0;
    for (int person = 0; person < people.size(); person++) {
      while (next.get() < (long) guesses * person / people.size()) {
        Thread.sleep(5);
      }
      try (Wire wire = new Wire(port)) {
        byte[] request = request(people.get(person), password, home(person), browsers.get(person));
        keptOut += wire.exchange(request) == 303 ? 0 : 1;
      }
    }
    return keptOut;
  }

  private static String home(int person) {
    return "10.8.%d.%d".formatted(person / 250, person % 250);
  }

  private static byte[] request(String email, String password, String from, String browser) {
    String body = "email=" + encoded(email) + "&password=" + encoded(password);
    String cookie = browser.isEmpty() ? "" : "Cookie: plumbline-known=" + browser + "\r\n";
    return ("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: "
            + from
            + "\r\n"
            + cookie
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
