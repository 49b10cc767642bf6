package plumbline.providers;

import io.micronaut.http.HttpStatus;

/** Why somebody does not come in by a provider, and what to do about it. */
enum Refusal {
  STALE(
      HttpStatus.BAD_REQUEST,
      "This sign-in is over",
      "It was begun in another browser, was finished already, or took longer than 10 minutes.",
      "Begin again; stay in this window until you are back."),
  DECLINED(
      HttpStatus.FORBIDDEN,
      "You were not signed in",
      "%s did not say who you are. You may have stopped there, or may not be allowed to use this"
          + " service.",
      "Try again. If it does not work, ask the people who look after your work account."),
  UNREACHABLE(
      HttpStatus.BAD_GATEWAY,
      "The sign-in service does not answer",
      "%s cannot be reached at the moment, or does not answer as agreed.",
      "Try again in a few minutes. If you also have a password here, sign in with it."),
  UNTRUSTED(
      HttpStatus.FORBIDDEN,
      "You were not signed in",
      "The answer of %s could not be trusted, so it was not used.",
      "Try again. If this happens twice, tell the administrator of this service."),
  UNKNOWN(
      HttpStatus.FORBIDDEN,
      "You have no account here yet",
      "%s has confirmed who you are, but nobody who can sign in here uses that account.",
      "Ask your coordinator for an invitation, and open its link to sign in this way. If you"
          + " already have a password here, sign in with it and link the account under Your"
          + " account."),
  TAKEN(
      HttpStatus.CONFLICT,
      "This cannot be linked",
      "This account at %s already belongs to somebody here, or another one is linked to you.",
      "Sign in with it, or take the other one off under Your account first."),
  ANOTHER(
      HttpStatus.FORBIDDEN,
      "That is another account",
      "%s named an account that is not linked to you here. Nothing was changed.",
      "Go back to Your account, begin again, and sign in there with your own account."),
  NOT_ANEW(
      HttpStatus.FORBIDDEN,
      "You were not asked again",
      "%s let you through without asking who you are. Nothing was changed.",
      "Sign out there and here, sign in again and begin anew. If it happens twice, tell the"
          + " administrator of this service."),
  ENDED(
      HttpStatus.NOT_FOUND,
      "This link no longer works",
      "The invitation was used already, its time is over, or a newer one took its place.",
      "If you have used it, sign in. If not, ask the coordinator of your area for a new link."),
  TOO_MANY(
      HttpStatus.TOO_MANY_REQUESTS,
      "There were too many attempts",
      "Too many people began to sign in from your network and did not come back.",
      "Wait 10 minutes and try again.");

  private final HttpStatus status;
  private final String heading;
  private final String happened;
  private final String advice;

  Refusal(HttpStatus status, String heading, String happened, String advice) {
    this.status = status;
    this.heading = heading;
    this.happened = happened;
    this.advice = advice;
  }

  HttpStatus status() {
    return status;
  }

  String heading() {
    return heading;
  }

  String happened(Provider provider) {
    return happened.formatted(provider.title());
  }

  String advice() {
    return advice;
  }
}
