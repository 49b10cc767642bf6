package plumbline;

import plumbline.testing.Answer;

/** What a cell of the table of authorisation promises. */
enum MatrixOutcome {
  /** Allowed: a page, or a change with one row of history and a way on. */
  A,
  /** To the sign-in page, with no name of an object in the address. */
  L,
  /** Not allowed, on something that may be seen. */
  F,
  /** As if it did not exist, to the byte. */
  N,
  /** Allowed, but not in this state. */
  C,
  /** Allowed, but not with these fields. */
  B,
  /** A page without a trace of the object. */
  Z,
  /** No such route for anybody. */
  X;

  boolean fits(Answer answer, boolean isRead) {
    int status = answer.status();
    return switch (this) {
      case A -> status == 200 || (!isRead && status == 303 && !isSignIn(answer));
      case L -> isSignIn(answer);
      case F -> status == 403;
      case N -> status == 404;
      case C -> status == 409;
      case B -> status == 400;
      case Z -> status == 200;
      case X -> status == 404 || status == 405;
    };
  }

  /** The same for a program, which is told instead of led on. */
  boolean fitsProgram(Answer answer) {
    int status = answer.status();
    return switch (this) {
      case A -> status == 200 || status == 201;
      case Z -> status == 200;
      case L -> status == 401;
      case F -> status == 403;
      case N -> status == 404;
      case C -> status == 409 || status == 412;
      case B -> status == 400;
      case X -> status == 404 || status == 405;
    };
  }

  /** Whether the request was turned away, so that the security log has to know. */
  boolean isTurnedAway() {
    return this != A && this != Z;
  }

  /** Whether the answer may show nothing of the object at all. */
  boolean hides() {
    return this == L || this == F || this == N || this == X;
  }

  static boolean isSignIn(Answer answer) {
    return answer.status() == 303 && answer.location().equals("/sign-in");
  }
}
