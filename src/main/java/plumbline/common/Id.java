package plumbline.common;

/**
 * An identity made by the program: a positive number of 63 bits, ordered by time, never a secret.
 */
public interface Id {

  long value();
}
