package jobsinpractice.lab0;

/** Given. How many jobs wait, in the queue "default" and in the schedule. */
record Depths(long queue, long schedule) {
  @Override
  public String toString() {
    return "(queue " + queue + ", schedule " + schedule + ")";
  }
}
