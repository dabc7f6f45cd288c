// Lab 14, task 2: count a job that has succeeded, once.

/** Counts a job that has succeeded. A job counts once, however often it runs. */
void succeeded(String jid) {
  throw ToDo.task(14, 2);
}
