package jobsinpractice.lab0;

/** Given. A list in Redis, and the end of it from which jobs are taken. */
record Place(String key, End end) {
  enum End {
    LEFT,
    RIGHT
  }
}
