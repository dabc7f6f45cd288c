package jobsinpractice.lab8;

/** Where the plug is pulled. Each is reached by a barrier: the process says so and stands still. */
enum Point {
  BEFORE_CLAIM("before the claim"),
  AFTER_CLAIM("after the claim, before the job starts"),
  MID_PERFORM("in the middle of a job"),
  AFTER_PERFORM("after the job, before its settlement"),
  // After the points above: Plugged starts its workers in this order, and this one blocks the
  // thread.
  DURING_RECOVERY("during a recovery, at one of its commands"),
  POISON("by the job itself, three times"),
  TERM_FINISH("TERM, and the jobs end in time"),
  TERM_HAND_BACK("TERM, and the jobs do not end in time");

  final String title;

  Point(String title) {
    this.title = title;
  }
}
