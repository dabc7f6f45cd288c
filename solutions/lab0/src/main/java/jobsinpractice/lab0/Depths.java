package jobsinpractice.lab0;

/** Given. The number of jobs that wait in the queue "default" and in the schedule. */
record Depths(long queue, long schedule) {
  @Override
  public String toString() {
    return "(queue " + queue + ", schedule " + schedule + ")";
  }
}
