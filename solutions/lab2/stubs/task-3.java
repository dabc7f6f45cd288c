// Lab 2, task 3: override the methods by which the worker tells how attempts ended, and answer
// which share of this class's attempts in the window failed.

/**
 * @return failed attempts over attempts of this class, in percent; 0 when there was none
 */
double percent(String type) {
  throw ToDo.task(2, 3);
}
