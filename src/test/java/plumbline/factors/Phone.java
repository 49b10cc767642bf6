package plumbline.factors;

import java.math.BigInteger;
import java.util.Map;
import org.jsoup.nodes.Document;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Visitor;
import plumbline.testing.Window;

/** Somebody's authenticator app: it reads the key from the page and shows codes for it. */
public final class Phone {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] seed;

  private Phone(byte[] seed) {
    this.seed = seed;
  }

  /** Reads the key that the page shows as text. */
  public static Phone reading(Document page) {
    return reading(page.select(".app-seed").text());
  }

  public static Phone reading(String key) {
    BigInteger value = BigInteger.ZERO;
    for (char letter : key.replaceAll("\\s", "").toCharArray()) {
      value = value.shiftLeft(5).add(BigInteger.valueOf(LETTERS.indexOf(letter)));
    }
    byte[] bytes = value.toByteArray();
    byte[] seed = new byte[NewFactor.SEED_BYTES];
    int length = Math.min(bytes.length, seed.length);
    System.arraycopy(bytes, bytes.length - length, seed, seed.length - length, length);
    return new Phone(seed);
  }

  /** The code of this moment. */
  public String code() {
    return code(0);
  }

  /** The code of so many half minutes later. */
  public String code(int later) {
    return Totp.code(seed, Totp.step(Plumbline.clock().instant()) + later);
  }

  /** Sets the app up in the browser of somebody who has given the password alone. */
  public static Phone setUp(Visitor visitor) {
    Answer page = visitor.open("/factor/new");
    Phone phone = reading(page.page());
    phone.finish(visitor, page);
    return phone;
  }

  /** Sets the app up in the window of somebody who has given the password alone. */
  public static Phone setUp(Window window) {
    window.press("Set up an app");
    Phone phone = reading(window.page().locator(".app-seed").innerText());
    window.fill("Code", phone.code());
    window.press("Finish");
    window.press("I have kept them");
    return phone;
  }

  Answer finish(Visitor visitor, Answer page) {
    String sealed = page.page().select("input[name=seed]").val();
    return visitor.post("/factor/new", Map.of("seed", sealed, "code", code()));
  }
}
