package plumbline.faults;

import plumbline.testing.Answer;

/** Something that one person saves again and again, each time with another number in its text. */
interface Deed {

  /** A word of every text that is saved, and of nothing else. */
  String CANARY = "kestrelcanary";

  /** Asks for it under this number, which is the submission's id, too. */
  Answer send(String number);

  /** Takes note that it was saved. */
  void saved();

  /** By what the history knows what was saved under this number. */
  String trace(String number);

  /** A query for how many changes the thing itself has seen, whatever the history says. */
  String changes();

  static String text(String number) {
    return CANARY + " " + number + ".";
  }
}
