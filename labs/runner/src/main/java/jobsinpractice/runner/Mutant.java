package jobsinpractice.runner;

/**
 * A small change to one line of a solution, of a kind that learners make.
 *
 * @param file the file's path, such as jobsinpractice/lab1/LoggerThread.java
 * @param region the region of the line, such as task-3
 * @param line the line's number, counted from 1
 * @param change what was changed, in words
 * @param code the line before the change
 * @param text the whole changed file
 */
record Mutant(String file, String region, int line, String change, String code, String text) {

  /** Returns the text by which a list of equivalent mutants names it; two may have the same. */
  String name() {
    return file.substring(file.lastIndexOf('/') + 1) + ": " + change + ": " + code;
  }
}
