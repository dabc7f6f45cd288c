package jobsinpractice.lab0;

/** Given. A list in Redis, and the end from which jobs are claimed. */
record Place(String key, End end) {
  enum End {
    LEFT,
    RIGHT
  }
}
