package plumbline.sample.papers;

import java.time.LocalDate;

/** Where a file is entered: by whom, on which days, and what its records have become. */
record Desk(Writers writers, Diary diary, Records records) {

  void on(LocalDate day, Runnable deed) {
    diary.on(day, deed);
  }
}
