package plumbline;

import io.micronaut.runtime.Micronaut;

/** Starts Plumbline. */
public final class Application {

  private Application() {}

  public static void main(String[] arguments) {
    Micronaut.build(arguments).mainClass(Application.class).banner(false).start();
  }
}
