package jobsinpractice.lab0;

/** One call of the greeter. */
record Greeted(long user, String language) {
  @Override
  public String toString() {
    return user + " " + language;
  }
}
